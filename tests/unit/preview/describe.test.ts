import { expect, test } from 'vitest'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { parseQuery } from '@/lib/lists/query'
import { findPage } from '@/lib/page-ref'
import { describePreview, formatPreview, versionOfPreview } from '@/lib/preview/describe'
import { catalogueOf, comparisonsFile, content, type Files, standardFile } from '@/tests/support/content'
import { pricedDay, pricedFiles } from '@/tests/support/priced-content'
import { pageFile, reviewFile, toolFile } from '@/tests/support/records'

const catalogue = catalogueOf(content())
const priced = catalogueOf(content(pricedFiles))

const harbor = { name: 'Harbor 70B', verdict: 'ship', ship: 2, skip: 1, shipPercent: 67 }
const lantern = { name: 'Lantern Mini', verdict: 'ship', ship: 1, skip: 0, shipPercent: 100 }
const switchyard = { name: 'Switchyard', verdict: 'skip', ship: 0, skip: 1, shipPercent: 0 }
const sides = {
  harbor: { name: 'Harbor 70B', verdict: 'ship', ship: 2, skip: 1, score: 75, cost: '$108 a month' },
  lantern: { name: 'Lantern Mini', verdict: 'ship', ship: 1, skip: 0, score: 70, cost: '$4 a month' },
  // Nobody scored it, and no list has an offer of it.
  switchyard: { name: 'Switchyard', verdict: 'skip', ship: 0, skip: 1, cost: 'Free to begin (entry price)' },
  chorus: { name: 'Chorus', verdict: 'none', ship: 0, skip: 0, cost: 'Price on request' },
}

test.each([
  ['two tools', ['harbor', 'switchyard']],
  ['three tools', ['chorus', 'harbor', 'lantern']],
  ['four tools', ['chorus', 'harbor', 'lantern', 'switchyard']],
] as const)('a comparison of %s shows each with its verdict, score and cost', (_, slugs) => {
  const shown = preview(`/compare/${slugs.join('-vs-')}`, priced)

  expect(shown).toMatchObject({ site: 'Ship or Skip', shape: 'decision', eyebrow: 'Compared for chat' })
  expect('sides' in shown && shown.sides).toEqual(slugs.map((slug) => sides[slug]))
})

test.each([
  [
    '/compare/chorus-vs-harbor',
    /^Compared for chat\. Chorus: No verdict, on request \(entry price\)\. Harbor 70B: Ship, 75\/100, paid \(entry price\)\. These do different/,
  ],
  ['/tools/lantern', 'Lantern Mini: Ship, 100%'],
  ['/categories/developer-tools', /^Developer Tools\. \w/],
])('the picture of %s can be read aloud', (path, words) => {
  expect(formatPreview(preview(path))).toMatch(words)
})

test('a comparison says what it comes to', () => {
  expect(preview('/compare/harbor-vs-lantern', priced)).toMatchObject({
    headline: expect.stringMatching(/^On price, Lantern Mini: \$4 against \$108 a month\./),
  })
})

test('a comparison with a case says the case, and what it comes to for it', () => {
  const query = 'workload=retrieval&context=64000'

  expect(preview('/compare/harbor-vs-lantern', priced, { query })).toMatchObject({
    eyebrow: 'Compared for retrieval · must have context of at least 64,000 tokens',
    headline: 'Harbor 70B: the only one that has all that you must have.',
  })
})

test('another day changes the version only where a price is another one', () => {
  const on = (day: string) => version(priced, '/compare/harbor-vs-lantern', { day })

  expect(on('2026-11-28')).toBe(on(pricedDay))
  expect(on('2027-01-02')).not.toBe(on(pricedDay))
})

test('a name that cannot be drawn leaves a headline that can', () => {
  const cyrillic = catalogueOf(content({ ...pricedFiles, 'tools/lantern.md': toolFile({ name: 'Фонарь' }) }))

  expect(preview('/compare/harbor-vs-lantern', cyrillic)).toMatchObject({ headline: 'Which AI tool should you ship?' })
})

test('a tool shows its verdict and what it does', () => {
  expect(preview('/tools/harbor')).toMatchObject({
    eyebrow: 'Developer Tools',
    tool: harbor,
    line: 'A large open model for long documents.',
  })
})

test.each([
  ['the home page', '/', 'Two tools. One decision.', [lantern, switchyard, harbor]],
  ['the index of comparisons', '/compare', 'Which AI tool should you ship?', [lantern, switchyard, harbor]],
  ['the list of tools', '/tools', 'All AI tools', [lantern, switchyard, harbor]],
  ['a category', '/categories/developer-tools', 'Developer Tools', [lantern, switchyard, harbor]],
  ['the alternatives to a tool', '/tools/harbor/alternatives', 'Alternatives to Harbor 70B', [harbor]],
  ['the list of categories', '/categories', 'Developer Tools', []],
  ['the panel', '/panel', 'Builder, Skeptic and Founder', []],
  ['the newsletter', '/newsletter', 'Weekly AI Tool Verdicts', [lantern, switchyard, harbor]],
  ['a page', '/methodology', 'Methodology', []],
])('%s shows its title and the tools with the latest verdicts', (_, path, title, tools) => {
  expect(preview(path)).toMatchObject({ shape: 'list', title, tools })
})

test('a reviewer is shown with their own verdicts, and how often they ship', () => {
  expect(preview('/panel/founder')).toMatchObject({
    title: 'Founder',
    line: 'Ships 1 of 2 tools',
    tools: [
      { name: 'Switchyard', verdict: 'skip' },
      { name: 'Harbor 70B', verdict: 'ship' },
    ],
  })
})

test('the alternatives say how many do the same job, and that none does', () => {
  expect(preview('/tools/harbor/alternatives')).toMatchObject({ line: 'Tools of the same kind: 1' })
  expect(preview('/tools/chorus/alternatives')).toMatchObject({ line: 'No other tool of the same kind' })
})

test.each([
  ['Cyrillic', 'Гавань'],
  ['Chinese', '港口模型'],
  ['Arabic', 'ميناء'],
  ['Hebrew', 'נמל'],
  ['letters of which one is missing', 'Harbor Я'],
  ['a mark that joins with no letter', 'Harbor q\u0323'],
])('a name in %s gives way to the words of its slug', (_, name) => {
  expect(named(name)).toBe('harbor')
})

test.each([
  ['an emoji', '🚢 Harbor 👩‍💻', 'Harbor'],
  ['a keycap', 'Harbor 7\ufe0f\u20e3', 'Harbor 7'],
  ['marks that join with their letters', 'Łódz\u0301 Ő', 'Łódź Ő'],
  ['signs that turn the direction', 'Har\u202ebor\u2066', 'Harbor'],
  ['wide letters', 'Ｈａｒｂｏｒ', 'Harbor'],
  ['unusual spaces and hyphens', 'Harbor\u202f70\u2011B', 'Harbor 70-B'],
])('a name with %s is shown as far as letters go', (_, name, shown) => {
  expect(named(name)).toBe(shown)
})

test('the version is the same every time the same is described', () => {
  const again = catalogueOf(content())

  expect(version(again, '/compare/harbor-vs-switchyard')).toBe(version(catalogue, '/compare/harbor-vs-switchyard'))
})

test.each<[change: string, files: Files]>([
  ['a verdict', { 'reviews/harbor/founder.md': reviewFile({ verdict: 'skip' }) }],
  ['a name', { 'tools/harbor.md': toolFile({ name: 'Harbor 71B', aliases: ['harbor-preview'] }) }],
  ['a score', { 'reviews/harbor/founder.md': reviewFile({ verdict: 'ship', score: 12 }) }],
  ['the name of the site', { 'site.json': standardFile('site.json').replace('Ship or', 'Sink or') }],
])('%s changes the version of a comparison', (_, files) => {
  const changed = catalogueOf(content(files))

  expect(version(changed, '/compare/harbor-vs-switchyard')).not.toBe(
    version(catalogue, '/compare/harbor-vs-switchyard'),
  )
})

test.each<[change: string, files: Files]>([
  [
    'the reasons of a review',
    { 'reviews/harbor/founder.md': reviewFile({ verdict: 'ship', score: 80 }, 'Other words.') },
  ],
  ['a verdict on another tool', { 'reviews/lantern/builder.md': reviewFile({ verdict: 'skip' }) }],
  ['the question', { 'comparisons.json': standardFile('comparisons.json').replaceAll('Which of 2', 'Who of 2') }],
  ['another comparison', { 'comparisons.json': comparisonsFile(['harbor', 'switchyard'], ['lantern', 'chorus']) }],
  ['a page', { 'pages/methodology.md': pageFile({ title: 'How we judge' }) }],
])('%s leaves the version of a comparison as it is', (_, files) => {
  const changed = catalogueOf(content(files))

  expect(version(changed, '/compare/harbor-vs-switchyard')).toBe(version(catalogue, '/compare/harbor-vs-switchyard'))
})

test('a version fits an address without being escaped', () => {
  expect(version(catalogue, '/')).toMatch(/^[\w-]{16}$/)
})

function preview(path: string, from: Catalogue = catalogue, { day = pricedDay, query = '' } = {}) {
  const pageRef = findPage(from, path)
  if (pageRef === undefined) throw new Error(`${path} is no page`)
  return describePreview(from, pageRef, { day, query: parseQuery(query) })
}

function version(from: Catalogue, path: string, more?: { day?: string; query?: string }): string {
  return versionOfPreview(preview(path, from, more))
}

/** How a tool is called that has the slug `harbor` and this name. */
function named(name: string): string | undefined {
  const described = preview(
    '/tools/harbor',
    catalogueOf(content({ 'tools/harbor.md': toolFile({ name, aliases: [] }) })),
  )
  return described.shape === 'verdict' ? described.tool.name : undefined
}
