import { expect, inject, test } from 'vitest'
import { scoredComparison } from '@/tests/support/five-comparisons'
import { find, findNamed, getNamed, main, open, type Page, text, texts } from './page'

const { real, awkward } = inject('sites')
const scored = `${awkward}${scoredComparison.path}`
const everything = `${awkward}/compare/harbor-vs-lantern-vs-quartermaster-vs-switchyard`

function figure(page: Page, name: string): Element {
  return getNamed(main(page), 'figure', name)
}

/** The groups of a figure's table, each with its rows. */
function readNumbers(root: Element): string[] {
  return texts(find(root, 'details table'), 'tr')
}

test('each reviewer has a line that says the scores in words, and who leads by how much', async () => {
  const page = await open(scored)

  const scores = figure(page, 'Scores, reviewer by reviewer')
  expect(texts(scores, 'svg[role=img] > title')[0]).toBe('Builder. Desk 19: 78; Desk 20: 88')
  expect(texts(scores, '.lead')).toEqual(['Desk 20 +10', 'Desk 20 +10', 'Desk 19 +8'])
})

test('a scale that does not begin at 0 says so, and its labels too', async () => {
  const page = await open(scored)

  const scores = figure(page, 'Scores, reviewer by reviewer')
  expect(text(scores)).toContain('The scale begins at 60, not at 0.')
  expect(texts(scores, '.axis text')).toEqual(['60', '70', '80', '90', '100'])
})

test('a score that is missing is a word beside the mark of its tool, and has no mark on the axis', async () => {
  const scores = figure(await open(everything), 'Scores, reviewer by reviewer')

  const rows = [...scores.querySelectorAll('.score-rows > li')]
  const founder = rows.find((row) => text(row).startsWith('Founder'))
  if (founder === undefined) throw new Error('Founder has no row')
  expect(text(founder)).toContain('one score')
  expect(text(find(founder, '.missing'))).toMatch(/Lantern Mini: No review.*: No review/)
  expect(founder.querySelectorAll('svg[role=img] > svg')).toHaveLength(1)
  expect(texts(scores, '.side-key li')).toContain('Switchyard: not scored')
})

test('equal scores have a mark each', async () => {
  const scores = figure(await open(`${awkward}/compare/desk-10-vs-desk-11`), 'Scores, reviewer by reviewer')

  expect(texts(scores, '.lead')).toContain('equal')
  expect(scores.querySelector('svg[role=img]')?.querySelectorAll('circle, path')).toHaveLength(2)
})

test('a cost is drawn with its sum and parts, and what is not known is a word', async () => {
  const cost = figure(await open(everything), 'Cost a month')

  expect(texts(cost, '.bar-rows > li').map((row) => row.replace(/^.*?(Not known|\$)/, '$1'))).toEqual([
    expect.stringMatching(/^Not known/),
    expect.stringMatching(/^\$4/),
    expect.stringMatching(/^\$108.*27 times the lowest/),
    expect.stringMatching(/^Not known/),
  ])
  expect(texts(cost, 'svg[role=img] > desc')).toContain('Input $30, Cached input $3, Output $75')
  expect(cost.querySelectorAll('svg[role=img]')).toHaveLength(2)
  expect(readNumbers(cost)).toContain('Output: 5,000,000 tokens at $15 per 1M tokens$75')
})

test('the cost is that of the workload in the address', async () => {
  const cost = figure(await open(`${everything}?requests=1000&in=1000&out=1000&cached=0`), 'Cost a month')

  expect(text(cost)).toContain('1,000 requests a month, 1,000 tokens in and 1,000 out each.')
  expect(text(cost)).toContain('$18')
})

test('limits are drawn on a labelled scale, and what does not apply is a word', async () => {
  const limits = figure(await open(everything), 'Limits, in tokens')

  expect(texts(limits, '.bar-rows > li i')).toEqual(['Not known', 'Does not apply'])
  expect(texts(limits, '.axis text').slice(0, 2)).toEqual(['0', '50K'])
  expect(text(limits)).toContain('4 times the lowest')
})

test('every figure has its numbers in a table with a caption', async () => {
  const page = await open(everything)

  const captions = texts(getNamed(main(page), 'section', 'At a glance'), 'figure table caption')
  expect(captions).toEqual([
    'Each reviewer’s scores, out of 100',
    'How the cost of a month adds up',
    'Limits in tokens',
  ])
  expect(readNumbers(figure(page, 'Scores, reviewer by reviewer')).slice(0, 2)).toEqual(['Builder', 'Harbor 70B90'])
})

test('a comparison without anything to draw has no figures', async () => {
  const page = await open(`${awkward}/compare/hermit-vs-switchyard`)

  expect(page.status).toBe(200)
  expect(findNamed(main(page), 'section', 'At a glance')).toEqual([])
})

test('the history of a price is a line with its prices in words and in a table', async () => {
  const history = getNamed(main(await open(`${real}/tools/deepseek-v4-pro`)), 'figure', /^Prices of deepseek-v4-pro/)

  expect(text(find(history, 'svg[role=img] > title'))).toMatch(/^Prices of deepseek-v4-pro/)
  expect(texts(history, '.part-key li')).toEqual([
    expect.stringMatching(/^Output, now \$\d/),
    expect.stringMatching(/^Input, now \$\d/),
  ])
  expect(history.querySelectorAll('tbody tr').length).toBeGreaterThan(1)
})
