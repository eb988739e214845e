import fc from 'fast-check'
import type { Bookmark, TokenPrice, ToolSnapshot } from '@/lib/bookmarks/bookmark'

/** What a tool was at some time: Harbor, which shipped for money, unless told otherwise. */
export function snapshotOf(overrides: Partial<ToolSnapshot> = {}): ToolSnapshot {
  return { slug: 'harbor', name: 'Harbor', verdict: 'ship', price: 'paid', score: 75, ...overrides }
}

/** What a million tokens cost in US dollars. */
export function perMillionTokens(amount: string): TokenPrice {
  return { amount, currency: 'USD', per: 1_000_000 }
}

/** A bookmark of Harbor, saved on a day of November. */
export function bookmarkOf(overrides: Partial<Bookmark> = {}): Bookmark {
  return { name: 'harbor', saved: savedOn(10), ...overrides }
}

export function savedOn(day: number): string {
  return `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`
}

/** A stored text that holds these bookmarks. */
export function storedText(...bookmarks: Bookmark[]): string {
  return JSON.stringify({ version: 1, bookmarks })
}

const slug = fc.constantFrom('harbor', 'lantern', 'switchyard', 'chorus', 'harbor-preview', 'a1', 'x-2')
const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())
const text = fc.string({ minLength: 1, maxLength: 40, unit: 'binary' })
const tokenPrice = fc.record({
  amount: fc.constantFrom('0', '0.8', '12.25', '0.000000028', '999999999999000000'),
  currency: fc.constantFrom('USD', 'EUR'),
  per: fc.constantFrom(1, 1_000, 1_000_000),
})
const snapshot = fc.record(
  {
    slug,
    name: text,
    verdict: fc.constantFrom('ship' as const, 'skip' as const, 'split' as const, 'none' as const),
    price: fc.constantFrom('free' as const, 'freemium' as const, 'paid' as const, 'contact' as const),
    score: fc.integer({ min: 0, max: 100 }),
    input: tokenPrice,
    output: tokenPrice,
  },
  { requiredKeys: ['slug', 'name', 'verdict'], noNullPrototype: true },
)

/** Any bookmark that may be stored. */
export const anyBookmark: fc.Arbitrary<Bookmark> = fc
  .record(
    {
      name: fc.uniqueArray(slug, { minLength: 1, maxLength: 4 }).map((slugs) => slugs.toSorted().join('-vs-')),
      saved: instant,
      note: fc.record({ text, written: instant }),
      was: fc.array(snapshot, { minLength: 1, maxLength: 4 }),
    },
    { requiredKeys: ['name', 'saved'] },
  )
  .map(({ name, saved, note, was }) => ({
    name,
    saved,
    ...(note && { note: { text: note.text, written: note.written } }),
    ...(was && { was }),
  }))

/** Any list of bookmarks that may be stored. */
export const anyList: fc.Arbitrary<Bookmark[]> = fc.uniqueArray(anyBookmark, { selector: ({ name }) => name })
