import { takeCatalogueSnapshot } from '@/lib/newsletter/catalogue-snapshot'
import { composeDigest, type Digest, maxPerIssue, type ToolNews } from '@/lib/newsletter/digest'
import { maxExcerptLength } from '@/lib/newsletter/excerpt'
import { catalogueOf, comparisonsFile, content } from './content'
import { offerEntry, offersFile, pricedFiles } from './priced-content'
import { perMillion } from './prices'
import { realCatalogue } from './real-content'
import { reviewFile } from './records'

const now = new Date('2026-11-20T09:30:00Z')

/** The first issue of this repository's content. */
export const realDigest = getDigest(composeDigest(realCatalogue, undefined, now))

/** An issue with everything that can happen to a verdict, and every kind of verdict. */
export const eventfulDigest = getDigest(
  composeDigest(
    catalogueOf(
      content({
        'reviews/harbor/builder.md': reviewFile({ verdict: 'skip', score: 40, written: '2026-11-18' }),
        'reviews/harbor/founder.md': reviewFile({ verdict: 'ship', score: 75 }),
        'reviews/lantern/builder.md': undefined,
        'reviews/chorus/founder.md': reviewFile({ score: undefined }),
        'reviews/chorus/skeptic.md': reviewFile({ verdict: 'skip', score: 12 }),
        'reviews/switchyard/builder.md': reviewFile(),
        'reviews/switchyard/skeptic.md': reviewFile(),
        'reviews/switchyard/founder.md': reviewFile({ verdict: 'skip', score: undefined, written: '2026-11-10' }),
        'comparisons.json': comparisonsFile(
          ['harbor', 'switchyard'],
          ['lantern', 'harbor'],
          ['chorus', 'harbor', 'lantern', 'switchyard'],
        ),
      }),
    ),
    takeCatalogueSnapshot(catalogueOf(content()), now),
    now,
  ),
)

/** An issue of which the standard content knows nothing but a price that fell. */
export const cheaperDigest = getDigest(
  composeDigest(
    catalogueOf(content({ ...pricedFiles, 'offers/harbor.json': harborOffers('0.60') })),
    takeCatalogueSnapshot(catalogueOf(content({ ...pricedFiles, 'offers/harbor.json': harborOffers('0.80') })), now),
    now,
  ),
)

function harborOffers(input: string): string {
  return offersFile(offerEntry({ components: [perMillion('input', input), perMillion('output', '4')] }))
}

/** An issue as full as it can be, each of its texts as long as content may have it and made of one letter. */
export function fullestDigest(letter: string): Digest {
  const times = <T>(amount: number, make: (index: number) => T) =>
    Array.from({ length: amount }, (_, index) => make(index))
  const slug = (index: number) => `${index}`.padEnd(64, 'x')
  const line = (length: number) => letter.repeat(length).slice(0, length)
  const tool = (index: number): ToolNews => ({
    slug: slug(index),
    name: line(80),
    vendor: line(60),
    tagline: line(120),
    panel: { verdict: 'ship', ship: 40, skip: 39, meanScore: 100, before: 'skip' },
    news: times(maxPerIssue.news, (reviewer) => ({
      reviewer: { slug: slug(reviewer), name: line(30) },
      verdict: 'ship',
      before: { verdict: 'skip' },
      line: line(110),
      excerpt: line(maxExcerptLength),
    })),
    more: 99,
    withdrawn: 99,
  })
  return {
    id: '2026-47',
    day: '2026-11-20',
    tools: times(maxPerIssue.tools, tool),
    comparisons: times(maxPerIssue.comparisons, (index) => ({
      slugs: times(4, (side) => slug(10 * index + side)),
      names: times(4, () => line(80)),
      question: line(100),
      headline: line(300),
    })),
    prices: times(maxPerIssue.prices, (index) => ({
      slug: slug(index),
      name: line(80),
      provider: line(60),
      changes: (['input', 'output'] as const).map((counts) => ({
        counts,
        before: { amount: `${'9'.repeat(12)}.${'9'.repeat(12)}`, currency: 'USD', per: 1_000_000 },
        after: { amount: `1.${'1'.repeat(12)}`, currency: 'CHF', per: 1_000_000 },
      })),
    })),
    more: { tools: 9999, comparisons: 9999, prices: 9999 },
  }
}

function getDigest(digest: Digest | undefined): Digest {
  if (digest === undefined) throw new Error('there is nothing new to tell')
  return digest
}
