import { expect, test } from 'vitest'
import { getBySlug } from '@/lib/catalogue/slug'
import { countEvidence, findOldestPrice } from '@/lib/comparison/evidence'
import { quoteByDefault } from '@/lib/pricing/quote'
import { compareContent, rowOf } from '@/tests/support/comparisons'
import { catalogueOf, content } from '@/tests/support/content'
import { pricedDay, pricedFiles } from '@/tests/support/priced-content'
import { toolFile } from '@/tests/support/records'

test('facts are counted by their source and by who vouches for them', () => {
  const source = 'https://tidewater.example/models'

  const count = countFacts({
    licence: { value: 'MIT', status: 'verified', source, checked: '2026-03-01' },
    contextWindow: { value: 128_000, status: 'vendor claim', source },
    released: '2026-05',
  })

  expect(count).toEqual({ known: 3, sourced: 2, claims: 1, verified: 1 })
})

test('what does not apply and what is not known are no evidence', () => {
  const count = countFacts({ parameters: 'not applicable', hosting: 'not known' })

  expect(count).toEqual({ known: 0, sourced: 0, claims: 0, verified: 0 })
})

test('the row of evidence says what supports the facts, without what there is none of', () => {
  const facts = { licence: { value: 'MIT', source: 'https://tidewater.example' }, released: '2026-05' }
  const files = { 'tools/harbor.md': toolFile({ facts }) }

  const row = rowOf(compareContent(files, ['chorus', 'harbor']), 'evidence')

  expect(row.cells).toEqual([
    { state: 'unknown', text: 'No facts known' },
    { state: 'known', text: '1 of 2', detail: '2 unverified' },
  ])
})

test('the oldest price is that which stands for a tool, or the cheapest, whichever is older', () => {
  const { tools } = catalogueOf(content(pricedFiles))

  const price = findOldestPrice(quoteByDefault(getBySlug(tools, 'harbor'), pricedDay))

  expect(price).toMatchObject({ offer: { provider: { name: 'Quayside' } }, age: 149 })
  expect(findOldestPrice({ uses: [] })).toBeUndefined()
})

function countFacts(facts: object) {
  const { tools } = catalogueOf(content({ 'tools/harbor.md': toolFile({ facts }) }))
  return countEvidence(getBySlug(tools, 'harbor'))
}
