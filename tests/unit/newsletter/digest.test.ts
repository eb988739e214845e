import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CatalogueSnapshot, takeCatalogueSnapshot } from '@/lib/newsletter/catalogue-snapshot'
import { composeDigest, Digest, maxPerIssue, subjectOf } from '@/lib/newsletter/digest'
import { catalogueOf, comparisonsFile, content, type Files } from '@/tests/support/content'
import { pricedFiles } from '@/tests/support/priced-content'
import { realCatalogue } from '@/tests/support/real-content'
import { reviewerFile, reviewFile, revisedReviewFile, toolFile } from '@/tests/support/records'

const now = new Date('2026-11-20T09:30:00Z')
const snapshot = takeCatalogueSnapshot(catalogueOf(content()), now)

test('an issue is named by its week and says its day', () => {
  const digest = compose({ 'reviews/chorus/builder.md': reviewFile() })

  expect(digest).toMatchObject({ id: '2026-47', day: '2026-11-20' })
})

test('nothing new makes no issue', () => {
  expect(compose({})).toBeUndefined()
})

test('a review that was added is told with the panel it changes', () => {
  const digest = compose({
    'reviews/lantern/skeptic.md': reviewFile({ verdict: 'ship', score: 60 }, 'It **fits** a laptop. It is slow.'),
  })

  expect(digest?.tools).toEqual([
    {
      slug: 'lantern',
      name: 'Lantern Mini',
      vendor: 'Tidewater Labs',
      tagline: 'A small model that fits a laptop.',
      panel: { verdict: 'ship', ship: 2, skip: 0, meanScore: 65 },
      news: [
        {
          reviewer: { slug: 'skeptic', name: 'Skeptic' },
          verdict: 'ship',
          score: 60,
          line: 'your documents are long',
          excerpt: 'It fits a laptop. It is slow.',
        },
      ],
      more: 0,
      withdrawn: 0,
    },
  ])
})

test('a verdict that changed is told with the one before, and so is the panel’s', () => {
  const [tool] = compose({ 'reviews/harbor/builder.md': reviewFile({ verdict: 'skip', score: 40 }) })?.tools ?? []

  expect(tool?.panel).toMatchObject({ verdict: 'skip', before: 'ship' })
  expect(tool?.news).toMatchObject([{ verdict: 'skip', score: 40, before: { verdict: 'ship', score: 90 } }])
})

test('a score that changed is told, and the panel’s verdict stays what it was', () => {
  const [tool] = compose({ 'reviews/harbor/builder.md': reviewFile({ verdict: 'ship', score: 91 }) })?.tools ?? []

  expect(tool?.panel).not.toHaveProperty('before')
  expect(tool?.news).toMatchObject([{ score: 91, before: { verdict: 'ship', score: 90 } }])
})

test('a score that was taken back leaves no score, and that is a change', () => {
  const [tool] = compose({ 'reviews/harbor/builder.md': reviewFile({ score: undefined }) })?.tools ?? []

  expect(tool?.news).toMatchObject([{ before: { score: 90 } }])
  expect(tool?.news[0]).not.toHaveProperty('score')
})

test('a review that was written again is told, one whose day was put right is not', () => {
  const again = reviewFile({ verdict: 'ship', score: 90, written: '2026-11-18' })
  const earlier = reviewFile({ verdict: 'ship', score: 80, written: '2026-02-01' })

  const digest = compose({ 'reviews/harbor/builder.md': again, 'reviews/harbor/founder.md': earlier })

  expect(digest?.tools.flatMap(({ news }) => news.map(({ reviewer }) => reviewer.slug))).toEqual(['builder'])
})

test('words that changed in a review are no news', () => {
  const file = reviewFile({ verdict: 'ship', score: 90, written: '2026-03-02' }, 'Without the typo.')

  expect(compose({ 'reviews/harbor/builder.md': file })).toBeUndefined()
})

test('a tool that was renamed is not new, nor are its comparisons', () => {
  expect(compose(renamed)).toBeUndefined()
})

test('what changes after a tool was renamed is told with what was known under its old name', () => {
  const file = reviewFile({ verdict: 'skip', score: 40 })

  const [tool] = compose({ ...renamed, 'reviews/port/builder.md': file })?.tools ?? []

  expect(tool).toMatchObject({ slug: 'port', panel: { before: 'ship' }, news: [{ before: { score: 90 } }] })
})

test('a review that is gone is no news while the panel says the same', () => {
  expect(compose({ 'reviews/harbor/skeptic.md': undefined })).toBeUndefined()
})

test('reviews that are gone are told when the panel’s verdict goes with them', () => {
  const digest = compose({ 'reviews/lantern/builder.md': undefined })

  expect(digest?.tools).toMatchObject([
    { slug: 'lantern', panel: { verdict: 'none', before: 'ship' }, news: [], withdrawn: 1 },
  ])
})

test('a tool that is gone is not told', () => {
  const files = { 'tools/lantern.md': undefined, 'reviews/lantern/builder.md': undefined }

  expect(compose({ ...files, 'comparisons.json': comparisonsFile(['harbor', 'switchyard']) })).toBeUndefined()
})

test('a curated comparison that was added is told, in whatever order editors wrote its tools', () => {
  const digest = compose({
    'comparisons.json': comparisonsFile(['switchyard', 'harbor'], ['harbor', 'lantern'], ['switchyard', 'chorus']),
  })

  expect(digest).toMatchObject({
    tools: [],
    comparisons: [{ slugs: ['chorus', 'switchyard'], names: ['Chorus', 'Switchyard'] }],
  })
})

test('a new comparison is told with what it comes to on the day of the issue', () => {
  const files = { ...pricedFiles, 'comparisons.json': comparisonsFile(['lantern', 'harbor']) }
  const readersKnow = takeCatalogueSnapshot(catalogueOf(content({ ...files, 'comparisons.json': noComparisons })), now)

  const digest = compose(files, readersKnow)

  expect(digest?.comparisons).toMatchObject([
    { headline: expect.stringMatching(/^On price, Lantern Mini: \$4 against \$108 a month\./) },
  ])
})

test('an issue from before lines and outcomes were told is still one', () => {
  const news = { reviewer: { slug: 'builder', name: 'Builder' }, verdict: 'ship', excerpt: 'It answered.' }
  const panel = { verdict: 'ship', ship: 1, skip: 0 }
  const tool = { slug: 'harbor', name: 'Harbor', vendor: '', tagline: '', panel, news: [news], more: 0, withdrawn: 0 }
  const comparison = { slugs: ['harbor', 'lantern'], names: ['Harbor', 'Lantern'], question: 'Which?' }
  const more = { tools: 0, comparisons: 0 }

  const issue = { id: '2026-01', day: '2026-01-02', tools: [tool], comparisons: [comparison], more }

  expect(Digest.parse(issue)).toEqual(issue)
})

test('the first issue tells the reviews of seven days and the comparisons of their tools', () => {
  const catalogue = catalogueOf(
    content({
      'reviews/lantern/builder.md': reviewFile({ written: '2026-11-13' }),
      'reviews/lantern/skeptic.md': reviewFile({ written: '2026-11-12' }),
    }),
  )

  const digest = composeDigest(catalogue, undefined, now)

  expect(digest?.tools).toMatchObject([{ slug: 'lantern', news: [{ reviewer: { slug: 'builder' } }] }])
  expect(digest?.comparisons).toMatchObject([{ slugs: ['harbor', 'lantern'] }])
})

test('the first issue tells a review that was changed within seven days, however old it is', () => {
  const catalogue = catalogueOf(content({ 'reviews/harbor/skeptic.md': revisedReviewFile({ verdict: 'skip' }) }))

  const digest = composeDigest(catalogue, undefined, new Date('2026-11-15T09:30:00Z'))

  expect(digest?.tools).toMatchObject([{ slug: 'harbor', news: [{ reviewer: { slug: 'skeptic' } }] }])
})

test('the first issue knows of no verdict before', () => {
  const catalogue = catalogueOf(
    content({ 'reviews/lantern/skeptic.md': reviewFile({ verdict: 'skip', written: '2026-11-19' }) }),
  )

  const digest = composeDigest(catalogue, undefined, now)

  expect(JSON.stringify(digest)).toContain('"split"')
  expect(JSON.stringify(digest)).not.toContain('before')
})

test('the first issue of content that is old is nothing new', () => {
  expect(composeDigest(catalogueOf(content()), undefined, now)).toBeUndefined()
})

test('what the panel changed its mind about comes first, then what is new, then what was judged again', () => {
  const digest = compose({
    'reviews/switchyard/founder.md': reviewFile({ verdict: 'skip', score: 30, written: '2026-11-19' }),
    'reviews/chorus/founder.md': reviewFile({ written: '2026-11-18' }),
    'reviews/harbor/builder.md': reviewFile({ verdict: 'skip', written: '2026-11-17' }),
  })

  expect(digest?.tools.map(({ slug }) => slug)).toEqual(['harbor', 'chorus', 'switchyard'])
})

test('what is too much for one mail is counted', () => {
  const digest = compose(manyNews(maxPerIssue.tools + 3, maxPerIssue.news + 2))

  expect(digest?.tools).toHaveLength(maxPerIssue.tools)
  expect(digest?.more.tools).toBe(3)
  expect(digest?.tools.map(({ news, more }) => [news.length, more])).toEqual(
    Array.from({ length: maxPerIssue.tools }, () => [maxPerIssue.news, 2]),
  )
  expect(digest?.comparisons).toHaveLength(maxPerIssue.comparisons)
  expect(digest?.more.comparisons).toBe(maxPerIssue.tools + 2 - maxPerIssue.comparisons)
})

test('slugs that name what every object has are slugs like any other', () => {
  const files = {
    'tools/constructor.md': toolFile({ name: 'Constructor' }),
    'panel/tostring.md': reviewerFile({ name: 'Stringer', order: 9 }),
    'reviews/constructor/tostring.md': reviewFile(),
  }

  const digest = compose(files)

  expect(digest?.tools.map(({ slug }) => slug)).toEqual(['constructor'])
  expect(compose(files, takeCatalogueSnapshot(catalogueOf(content(files)), now))).toBeUndefined()
})

test('the issue of this repository’s content is one by its schema, and tells it once', () => {
  const digest = composeDigest(realCatalogue, undefined, now)

  expect(Digest.parse(JSON.parse(JSON.stringify(digest)))).toEqual(digest)
  expect(digest?.tools).not.toEqual([])
  expect(composeDigest(realCatalogue, storedSnapshot(realCatalogue), now)).toBeUndefined()
})

test('whatever content becomes, what one issue told is nothing new for the next', () => {
  fc.assert(
    fc.property(anyFiles, anyFiles, (before, after) => {
      const catalogue = catalogueOf(content(after))
      const digest = compose(after, takeCatalogueSnapshot(catalogueOf(content(before)), now))

      if (digest !== undefined) expect(Digest.parse(JSON.parse(JSON.stringify(digest)))).toEqual(digest)
      expect(composeDigest(catalogue, storedSnapshot(catalogue), now)).toBeUndefined()
    }),
    { numRuns: 60 },
  )
})

test.each<[subject: string, files: Files]>([
  ['Harbor 70B: now Skip, was Ship', { 'reviews/harbor/builder.md': reviewFile({ verdict: 'skip' }) }],
  ['Chorus: Ship', { 'reviews/chorus/builder.md': reviewFile() }],
  [
    'Lantern Mini: now No verdict, was Ship, and 1 more tool',
    { 'reviews/lantern/builder.md': undefined, 'reviews/chorus/builder.md': reviewFile() },
  ],
  [
    'Which of 3 tools answers your users?',
    {
      'comparisons.json': comparisonsFile(
        ['harbor', 'switchyard'],
        ['lantern', 'harbor'],
        ['chorus', 'harbor', 'lantern'],
      ),
    },
  ],
])('the subject names the most notable: %s', (subject, files) => {
  const digest = compose(files)

  expect(digest && subjectOf(digest)).toBe(subject)
})

test('the subject counts the tools that the mail has no room for', () => {
  const digest = compose(manyNews(maxPerIssue.tools + 3, 1))

  expect(digest && subjectOf(digest)).toMatch(new RegExp(`, and ${maxPerIssue.tools + 2} more tools$`))
})

const noComparisons = '{"comparisons":[]}'

/** The digest of the standard content with these files in it, for readers who know the standard content. */
function compose(files: Files, readersKnow: CatalogueSnapshot = snapshot) {
  return composeDigest(catalogueOf(content(files)), readersKnow, now)
}

/** What readers know, as it comes back from where it is kept. */
function storedSnapshot(catalogue: Parameters<typeof takeCatalogueSnapshot>[0]): CatalogueSnapshot {
  return CatalogueSnapshot.parse(JSON.parse(JSON.stringify(takeCatalogueSnapshot(catalogue, now))))
}

/** Harbor under another slug, with the reviews and comparisons it had. */
const renamed: Files = {
  'tools/harbor.md': undefined,
  'tools/port.md': toolFile({ aliases: ['harbor'] }),
  'reviews/harbor/builder.md': undefined,
  'reviews/harbor/founder.md': undefined,
  'reviews/harbor/skeptic.md': undefined,
  'reviews/port/builder.md': reviewFile({ verdict: 'ship', score: 90, written: '2026-03-02' }),
  'reviews/port/founder.md': reviewFile({ verdict: 'ship', score: 80, written: '2026-03-01' }),
  'reviews/port/skeptic.md': reviewFile({ verdict: 'skip', score: 55, written: '2026-03-01' }),
  'comparisons.json': comparisonsFile(['port', 'switchyard'], ['lantern', 'port']),
}

/** New tools, each with as many new reviews and beside the one that follows it. */
function manyNews(tools: number, reviews: number): Files {
  const slugs = Array.from({ length: tools }, (_, index) => `quay-${index}`)
  const reviewers = Array.from({ length: reviews }, (_, index) => `critic-${index}`)
  const pairs = slugs.slice(1).map((slug, index) => [slug, `quay-${index}`])
  return {
    ...Object.fromEntries(slugs.map((slug) => [`tools/${slug}.md`, toolFile({ name: slug })])),
    ...Object.fromEntries(
      reviewers.map((slug, index) => [`panel/${slug}.md`, reviewerFile({ name: slug, order: index + 10 })]),
    ),
    ...Object.fromEntries(
      slugs.flatMap((tool) => reviewers.map((reviewer) => [`reviews/${tool}/${reviewer}.md`, reviewFile()])),
    ),
    'comparisons.json': comparisonsFile(['harbor', 'switchyard'], ['lantern', 'harbor'], ...pairs),
  }
}

const anyReview = fc.option(
  fc
    .record({
      verdict: fc.constantFrom('ship', 'skip'),
      score: fc.option(fc.constantFrom(40, 60), { nil: undefined }),
      written: fc.constantFrom('2026-03-01', '2026-11-01', '2026-11-20'),
    })
    .map((keys) => reviewFile(keys)),
  { nil: undefined },
)

/** The standard tools with other reviews and other comparisons. */
const anyFiles: fc.Arbitrary<Files> = fc
  .record({
    'reviews/harbor/builder.md': anyReview,
    'reviews/harbor/founder.md': anyReview,
    'reviews/harbor/skeptic.md': anyReview,
    'reviews/lantern/builder.md': anyReview,
    'reviews/chorus/skeptic.md': anyReview,
    sets: fc.subarray([
      ['harbor', 'switchyard'],
      ['lantern', 'harbor'],
      ['chorus', 'lantern', 'harbor'],
    ]),
  })
  .map(({ sets, ...reviews }) => ({ ...reviews, 'comparisons.json': comparisonsFile(...sets) }))
