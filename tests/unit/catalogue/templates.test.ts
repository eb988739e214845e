import { expect, test } from 'vitest'
import { factList } from '@/lib/catalogue/facts'
import { Rubric } from '@/lib/catalogue/rubric'
import { formatReviewTemplate, formatToolTemplate } from '@/lib/catalogue/templates'
import { faultsOf } from '@/tests/support/faults'
import { reviewerFile, rubricOf } from '@/tests/support/records'

test('the template of a tool does not pass the check', () => {
  const keys = faultsOf({ 'tools/beacon.md': formatToolTemplate() }).map((fault) => fault.found)

  expect(keys).toEqual(expect.arrayContaining(['`name` without a value', '`kind` without a value']))
})

test('the template of a tool passes the check once its gaps are filled in', () => {
  const faults = faultsOf({ 'tools/beacon.md': fillInTool(formatToolTemplate()) })

  expect(faults).toEqual([])
})

test('a filled record may state the website and every fact its template offers', () => {
  const record = fillInTool(formatToolTemplate())
    .replace('# website: https://', 'website: https://beacon.example')
    .replace('# facts:', 'facts:')
    .replaceAll(/^# {3}(\w+):/gm, '  $1: not applicable')

  const faults = faultsOf({ 'tools/beacon.md': record })

  expect(faults).toEqual([])
  expect(factList.filter(({ key }) => !record.includes(`  ${key}: not applicable`))).toEqual([])
})

test('the template of a review does not pass the check', () => {
  const found = faultsOf({ 'reviews/chorus/builder.md': formatReviewTemplate() }).map((fault) => fault.found)

  expect(found).toEqual(expect.arrayContaining([expect.stringContaining('`verdict`'), 'an empty body']))
})

test('the template of a review passes the check once its gaps are filled in', () => {
  const faults = faultsOf({ 'reviews/chorus/builder.md': fillInReview(formatReviewTemplate()) })

  expect(faults).toEqual([])
})

test('a filled review may give the score its template offers', () => {
  const review = fillInReview(formatReviewTemplate()).replace(/^# score:.*$/m, 'score: 77')

  const faults = faultsOf({ 'reviews/chorus/builder.md': review })

  expect(review).toContain('score: 77')
  expect(faults).toEqual([])
})

test('the template of a review asks for the points of its reviewer’s criteria and the score they make', () => {
  const panel = { 'panel/builder.md': reviewerFile({ rubric: rubricOf() }) }
  const template = formatReviewTemplate(Rubric.parse(rubricOf()))
  const points = { score: '72', '  wayOut': '52', '  price': '20' }

  const found = faultsOf({ ...panel, 'reviews/chorus/builder.md': template }).map((fault) => fault.found)
  const filled = faultsOf({ ...panel, 'reviews/chorus/builder.md': fillInReview(template, points) })

  expect(template).toContain('verdict: # ship from 60 points on, else skip')
  expect(template).toContain('  wayOut: # 0 to 60: A way out')
  expect(found).toEqual(expect.arrayContaining(['`score` without a value', '`points.price` without a value']))
  expect(filled).toEqual([])
})

test('a filled review may state the revision its template offers', () => {
  const review = fillInReview(formatReviewTemplate())
    .replace('# revised:', 'revised:')
    .replace(/^# {3}- on:.*$/m, '  - on: 2026-04-01')
    .replace(/^# {5}verdict:.*$/m, '    verdict: skip')
    .replace(/^# {5}why:.*$/m, '    why: The bill was halved.')

  const faults = faultsOf({ 'reviews/chorus/builder.md': review })

  expect(review).toContain('why: The bill was halved.')
  expect(faults).toEqual([])
})

test.each([
  ['tool', formatToolTemplate(), '$schema=../schemas/tool.schema.json'],
  ['review', formatReviewTemplate(), '$schema=../../schemas/review.schema.json'],
])('the template of a %s tells the editor where its schema stands', (_, template, schema) => {
  expect(template).toContain(`# yaml-language-server: ${schema}`)
})

function fillInTool(template: string): string {
  const values = {
    name: 'Beacon',
    vendor: 'Railhead',
    category: 'developer-tools',
    kind: 'router',
    tagline: 'Shows which prompts cost the most.',
    bestFor: 'you have a bill to explain',
    notFor: 'it is a hobby',
    '  entry': 'free',
    '  summary': 'Free up to ten users.',
  }
  return `${fillIn(template, values)}It reads your logs and names the dear prompts.\n`
}

function fillInReview(template: string, more: Record<string, string> = {}): string {
  const values = { verdict: 'ship', line: 'your bill is a riddle', written: '2026-03-05', ...more }
  return `${fillIn(template, values)}It found the dear prompts within a day.\n`
}

function fillIn(template: string, values: Record<string, string>): string {
  return Object.entries(values).reduce(
    (text, [key, value]) => text.replace(new RegExp(`^${key}:`, 'm'), `${key}: ${value}`),
    template,
  )
}
