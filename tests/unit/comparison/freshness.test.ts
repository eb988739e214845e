import { expect, test } from 'vitest'
import { getBySlug } from '@/lib/catalogue/slug'
import { describeFreshness } from '@/lib/comparison/freshness'
import { quoteByDefault } from '@/lib/pricing/quote'
import { catalogueOf, content } from '@/tests/support/content'
import { pricedDay, pricedFiles } from '@/tests/support/priced-content'

const { tools } = catalogueOf(content(pricedFiles))
const harbor = getBySlug(tools, 'harbor')
const chorus = getBySlug(tools, 'chorus')

test('the last review and the oldest price that is compared are named', () => {
  const words = describeFreshness([harbor], [quoteByDefault(harbor, pricedDay)])

  expect(words).toBe('last review of 2 March 2026 · oldest price compared 149 days old')
})

test('nothing is said of tools without reviews and prices', () => {
  expect(describeFreshness([{ ...chorus, reviews: [], offers: [] }], [])).toBeUndefined()
})
