import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DecisionTable } from '@/components/comparison/decision-table'
import { ToolPrices } from '@/components/pricing/tool-prices'
import { FactTable } from '@/components/tool/fact-table'
import type { Tool } from '@/lib/catalogue/catalogue'
import { factList } from '@/lib/catalogue/facts'
import { priceRowKeys } from '@/lib/catalogue/row-keys'
import { getBySlug } from '@/lib/catalogue/slug'
import { compare } from '@/lib/comparison/comparison'
import { findOfferOrder } from '@/lib/pricing/offer-orders'
import { readPriceCase } from '@/lib/pricing/price-case'
import { quoteTool } from '@/lib/pricing/quote'
import { catalogueOf, content } from '@/tests/support/content'
import { offerEntry, offersFile, pricedDay, pricedFiles } from '@/tests/support/priced-content'
import { reviewFile, toolFile } from '@/tests/support/records'

const priceCase = readPriceCase({})
/** A plan at so many dollars a month. */
function plan(amount: string) {
  const components = [{ counts: 'month', per: 1, unit: 'month', amount, currency: 'USD' }]
  return offerEntry({ model: `Plan ${amount}`, basis: 'plan', components })
}

/** Three models of which nobody states how they pick a model, so that no table has a row for it. */
const catalogue = catalogueOf(
  content({
    ...pricedFiles,
    'tools/beacon.md': toolFile({ name: 'Beacon', facts: {} }),
    'tools/beacon-two.md': toolFile({ name: 'Beacon Two', facts: {} }),
    'tools/copilot.md': toolFile({ name: 'Copilot', facts: {} }),
    'offers/copilot.json': offersFile(plan('10'), plan('39')),
  }),
)
const rows = factList.map(({ key }) => `row-${key}`)
const prices = priceRowKeys.map((row) => `row-${row}`)

test.each(['harbor', 'lantern', 'beacon', 'chorus', 'switchyard'])(
  'every fact of %s has one place to link to',
  (slug) => {
    const ids = listIds(drawFacts(slug, new Set(['licence', 'hardware'])))

    expect(ids.toSorted()).toEqual(rows.toSorted())
  },
)

test('a known fact is linked to in its row, an unknown one by its name, and one that is not asked where others are counted', () => {
  const html = drawFacts('harbor', new Set(['licence', 'hardware']))

  expect(html).toContain('<tr id="row-licence"><th scope="row">Licence</th>')
  expect(html).toContain('<span id="row-hardware">Hardware</span>')
  expect(html).toMatch(
    /<summary>1 fact is not known<span class="row-anchors">(<span id="row-\w+"><\/span>)+<\/span><\/summary>/,
  )
})

test.each(['harbor', 'lantern', 'beacon', 'chorus', 'switchyard', 'copilot'])(
  'every row of prices of %s has one place to link to',
  (slug) => {
    const ids = listIds(drawPrices(slug)).filter((id) => id.startsWith('row-'))

    expect(ids.toSorted()).toEqual(prices.toSorted())
  },
)

test('prices are linked to in the offer of the vendor, though another one is cheaper', () => {
  const html = drawPrices('harbor')

  expect(html).toMatch(/<td id="row-price-input"[^>]*>\$3</)
  expect(html).toMatch(/<td id="row-price-output"[^>]*>\$15</)
  expect(html).toMatch(/<span id="row-cheapest">3 providers offer it/)
})

test.each([
  ['with prices', ['harbor', 'lantern']],
  ['of which one has prices', ['beacon', 'harbor']],
  ['without prices', ['beacon', 'switchyard']],
  ['of one kind without facts', ['beacon', 'beacon-two']],
  ['of three tools', ['beacon', 'chorus', 'harbor']],
  ['by use', ['beacon', 'copilot']],
  ['by use and by tokens', ['copilot', 'harbor']],
])('a comparison %s has one place for every row that a review can link to', (_, slugs) => {
  const ids = listIds(drawTable(slugs)).filter((id) => [...rows, ...prices].includes(id))

  expect(ids.toSorted()).toEqual([...rows, ...prices].toSorted())
})

test('a fact that a review links to has its name there, though it is known of no side', () => {
  const cited = catalogueOf(
    content({ 'reviews/harbor/builder.md': reviewFile({}, 'How good it is stays [open](#row-quality "not known").') }),
  )

  expect(drawTable(['harbor', 'lantern'], cited)).toMatch(/<span id="row-quality">Quality/i)
  expect(drawTable(['harbor', 'lantern'])).not.toMatch(/<span id="row-quality">Quality/i)
})

function drawFacts(slug: string, asked: ReadonlySet<string>): string {
  return renderToStaticMarkup(createElement(FactTable, { tool: getTool(slug), asked }))
}

function drawPrices(slug: string): string {
  const tool = getTool(slug)
  const quote = quoteTool(tool, priceCase.workload, pricedDay)
  const order = findOfferOrder(undefined)
  return renderToStaticMarkup(
    createElement(ToolPrices, {
      tool,
      quote,
      priceCase,
      order,
      path: `/tools/${slug}`,
      day: { date: pricedDay, name: 'today' },
    }),
  )
}

function drawTable(slugs: readonly string[], from = catalogue): string {
  const { sides, rows } = compare(from, slugs)
  const quotes = sides.map(({ tool }) => quoteTool(tool, priceCase.workload, pricedDay))
  return renderToStaticMarkup(createElement(DecisionTable, { sides, rows, quotes, priceCase, tallies: new Map() }))
}

function getTool(slug: string): Tool {
  return getBySlug(catalogue.tools, slug)
}

function listIds(html: string): string[] {
  return [...html.matchAll(/ id="([^"]+)"/g)].flatMap(([, id]) => id ?? [])
}
