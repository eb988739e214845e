import { expect, test } from 'vitest'
import { writeBrief } from '@/lib/comparison/brief'
import { compare } from '@/lib/comparison/comparison'
import { decideByDefault, listHeadlines } from '@/lib/comparison/default-outcome'
import { quoteByDefault } from '@/lib/pricing/quote'
import { plainCase } from '@/tests/support/briefs'
import { catalogueOf, content } from '@/tests/support/content'
import { offerEntry, offersFile, pricedDay, pricedFiles } from '@/tests/support/priced-content'

const catalogue = catalogueOf(content(pricedFiles))

test('the outcome for the default case is that of the brief of such a case', () => {
  const comparison = compare(catalogue, ['harbor', 'lantern'])
  const quotes = comparison.sides.map(({ tool }) => quoteByDefault(tool, pricedDay))

  const { outcome } = writeBrief({ comparison, quotes, buyerCase: plainCase, day: pricedDay })

  expect(decideByDefault(catalogue, ['lantern', 'harbor'], pricedDay)).toEqual(outcome)
})

test('an outcome is decided once for a day, and anew for another day', () => {
  const first = decideByDefault(catalogue, ['harbor', 'lantern'], pricedDay)

  expect(decideByDefault(catalogue, ['harbor', 'lantern'], pricedDay)).toBe(first)
  expect(decideByDefault(catalogue, ['harbor', 'lantern'], '2027-01-02').headline).not.toBe(first.headline)
})

test('another catalogue has outcomes of its own', () => {
  const cheaper = catalogueOf(
    content({ ...pricedFiles, 'offers/harbor.json': offersFile(offerEntry({ validFrom: '2026-10-01' })) }),
  )

  expect(decideByDefault(cheaper, ['harbor', 'lantern'], pricedDay)).not.toBe(
    decideByDefault(catalogue, ['harbor', 'lantern'], pricedDay),
  )
})

test('a list of comparisons keeps its order and its questions', () => {
  const listed = listHeadlines(catalogue, catalogue.comparisons, pricedDay)

  expect(listed.map(({ question }) => question)).toEqual(catalogue.comparisons.map(({ question }) => question))
  expect(listed.filter(({ headline }) => headline === '')).toEqual([])
})
