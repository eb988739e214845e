import { expect, test } from 'vitest'
import { renderContent } from '@/lib/catalogue/catalogue'
import { ContentError } from '@/lib/catalogue/fault'
import { content, standardFile } from '@/tests/support/content'
import { faultsOf, faultsOnDisk } from '@/tests/support/faults'
import { reviewFile, toolFile } from '@/tests/support/records'

test('the faults of several files are listed at once', () => {
  const faults = faultsOf({
    'site.json': '{',
    'tools/harbor.md': toolFile({ vendor: undefined }),
    'reviews/harbor/builder.md': reviewFile({ score: 101 }),
    'pages/methodology.md': 'No front matter.',
  })

  expect(new Set(faults.map((fault) => fault.file))).toEqual(
    new Set(['site.json', 'tools/harbor.md', 'reviews/harbor/builder.md', 'pages/methodology.md']),
  )
})

test('all faults of one file are listed at once', () => {
  const harbor = toolFile({
    vendor: undefined,
    kind: 7,
    mascot: 'A lighthouse',
    facts: { licence: 2, opennWeights: 'yes' },
  })

  const found = faultsOf({ 'tools/harbor.md': harbor })
    .map((fault) => fault.found)
    .join('\n')

  for (const part of ['`vendor`', '`kind`', '`mascot`', '`facts.licence`', '`facts.opennWeights`']) {
    expect(found).toContain(part)
  }
})

test('front matter and body of one file are both checked', () => {
  const review = reviewFile({ verdict: 'maybe' }, '<b>Ship</b>')

  const found = faultsOf({ 'reviews/harbor/builder.md': review }).map((fault) => fault.found)

  expect(found).toEqual(expect.arrayContaining(['`verdict` is "maybe"', 'raw HTML: <b>']))
})

test('a bad file name does not hide what is wrong inside', () => {
  const found = faultsOf({ 'tools/Beacon.md': toolFile({ name: undefined }) }).map((fault) => fault.found)

  expect(found).toEqual(expect.arrayContaining([expect.stringContaining('"Beacon"'), 'no `name`']))
})

test('a bad file name is reported together with front matter that is missing', () => {
  const found = faultsOf({ 'tools/Beacon.md': 'Beacon names dear prompts.' }).map((fault) => fault.found)

  expect(found).toEqual(expect.arrayContaining([expect.stringContaining('"Beacon"'), 'no front matter']))
})

test('YAML that does not parse does not hide what is wrong in the body', () => {
  const review = reviewFile({}, '<b>Ship</b>').replace('verdict: ship', 'verdict: ship: it')

  const found = faultsOf({ 'reviews/harbor/builder.md': review }).map((fault) => fault.found)

  expect(found).toContain('raw HTML: <b>')
})

test('a broken record does not hide references that lead nowhere', () => {
  const files = faultsOf({
    'tools/lantern.md': toolFile({ name: undefined }),
    'reviews/beacon/builder.md': reviewFile(),
  }).map((fault) => fault.file)

  expect(files.sort()).toEqual(['reviews/beacon/builder.md', 'tools/lantern.md'])
})

test('a review of a tool whose record is broken is not a review of an unknown tool', () => {
  const files = faultsOf({ 'tools/harbor.md': toolFile({ name: undefined }) }).map((fault) => fault.file)

  expect(new Set(files)).toEqual(new Set(['tools/harbor.md']))
})

test('a review by a reviewer whose record is broken is not one by an unknown reviewer', () => {
  const files = faultsOf({ 'panel/builder.md': 'Builder' }).map((fault) => fault.file)

  expect(new Set(files)).toEqual(new Set(['panel/builder.md']))
})

test('a tool is not of an unknown category because the list of categories is broken', () => {
  const files = faultsOf({ 'categories.json': standardFile('categories.json').slice(5) }).map((fault) => fault.file)

  expect(new Set(files)).toEqual(new Set(['categories.json']))
})

test('a tool is not of an unknown kind because the list of kinds is missing', () => {
  const files = faultsOf({ 'kinds.json': undefined }).map((fault) => fault.file)

  expect(files).toEqual(['kinds.json'])
})

test('files that cannot be read are listed together with those that can', async () => {
  const faults = await faultsOnDisk({
    'tools/harbor.md': 'x'.repeat(70_000),
    'tools/lantern.md': Buffer.from([0xff, 0xfe]),
    'reviews/harbor/builder.md': reviewFile({ score: 101 }),
  })

  expect(faults.map((fault) => fault.file).sort()).toEqual([
    'reviews/harbor/builder.md',
    'tools/harbor.md',
    'tools/lantern.md',
  ])
})

test('content with faults is not rendered, and the refusal lists every one', () => {
  const faulty = content({ 'tools/harbor.md': toolFile({ mascot: 1 }), 'tools/lantern.md': toolFile({ vendor: null }) })

  const render = () => renderContent(faulty)

  expect(render).toThrow(ContentError)
  expect(render).toThrow(/harbor\.md[\s\S]*lantern\.md[\s\S]*faults in 2 files/)
})
