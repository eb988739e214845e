import { createElement, Fragment } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { listPriceRows } from '@/components/pricing/price-rows'
import type { Offer } from '@/lib/catalogue/catalogue'
import { quoteByDefault } from '@/lib/pricing/quote'
import { presets } from '@/lib/pricing/workload'
import { buildOffer } from '@/tests/support/prices'
import { buildTool } from '@/tests/support/tools'

const priceCase = { workload: presets.chat.workload }

function plan(model: string, amount: string): Offer {
  const components = [{ counts: 'month', per: 1, unit: 'month', amount, currency: 'USD' } as const]
  return buildOffer({ model, isVendors: true, basis: 'plan', note: `Note of ${model}.`, components })
}

const free = buildOffer({ model: 'Hobby', isVendors: true, basis: 'free', components: [] })

function draw(...offers: Offer[][]) {
  const sides = offers.map((its, index) => ({ tool: buildTool(`tool-${index}`, { offers: its }) }))
  const quotes = sides.map(({ tool }) => quoteByDefault(tool, '2026-11-27'))
  return listPriceRows({ sides, quotes, priceCase })
}

function textsOf(rows: ReturnType<typeof draw>, key: string): string[] {
  const cells = rows.find((row) => row.key === key)?.cells ?? []
  return cells.map((cell) =>
    renderToStaticMarkup(createElement(Fragment, null, cell))
      .replaceAll(/<[^>]+>/g, ' ')
      .trim(),
  )
}

test('tools that are sold by the month have rows of their prices by use and no rows of token prices', () => {
  const rows = draw([plan('Pro', '20'), plan('Max', '100')], [free, plan('Solo', '10')])

  expect(rows.map(({ key, place }) => [key, place])).toEqual([
    ['plans', 'first'],
    ['price-others', 'first'],
    ['cost', 'named'],
    ['cheapest', 'named'],
  ])
  const [pro = '', solo = ''] = textsOf(rows, 'plans')
  expect(pro).toMatch(/from \$20 a month.*2 times/)
  expect(solo).toMatch(/\$10 a month.*lowest/)
})

test('all plans stand below it with their notes, also the free one', () => {
  const [first = '', second = ''] = textsOf(
    draw([plan('Pro', '20'), plan('Max', '100')], [free, plan('Solo', '10')]),
    'price-others',
  )

  expect(first).toMatch(/Pro: +\$20 a month.*Note of Pro\..*Max: +\$100 a month/)
  expect(second).toMatch(/Hobby: +Free.*Solo: +\$10 a month/)
})

test('a price by use that is not known of one side leads nothing', () => {
  const [known = '', unknown = ''] = textsOf(draw([plan('Pro', '20')], [free]), 'plans')

  expect(known).not.toContain('lowest')
  expect(unknown).toBe('Free')
})

test('tools that are sold by the token keep their rows, beside one with plans too', () => {
  const tokens = [buildOffer({ isVendors: true })]
  const keys = (rows: ReturnType<typeof draw>) => rows.map(({ key }) => key)
  const prices = ['price-input', 'price-cached-input', 'price-output']

  expect(keys(draw(tokens, tokens))).toEqual(['cost', 'cheapest', ...prices, 'price-others'])
  expect(keys(draw(tokens, [plan('Pro', '20')]))).toEqual(['plans', 'price-others', 'cost', 'cheapest', ...prices])
  expect(textsOf(draw(tokens, [plan('Pro', '20')]), 'plans')[0]).toBe('By the token')
})
