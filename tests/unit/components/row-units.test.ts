import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DecisionTable } from '@/components/comparison/decision-table'
import { FactTable } from '@/components/tool/fact-table'
import { getBySlug } from '@/lib/catalogue/slug'
import { compare } from '@/lib/comparison/comparison'
import { readPriceCase } from '@/lib/pricing/price-case'
import { catalogueOf, content } from '@/tests/support/content'
import { toolFile } from '@/tests/support/records'

const catalogue = catalogueOf(
  content({
    'tools/harbor.md': toolFile({ facts: { languages: 8, contextWindow: 128_000 } }),
    'tools/lantern.md': toolFile({ name: 'Lantern', facts: { languages: 61, contextWindow: 200_000 } }),
  }),
)

test('the head of a row has the unit of its numbers, unless its label says it', () => {
  const { sides, rows } = compare(catalogue, ['harbor', 'lantern'])
  const priceCase = readPriceCase({})

  const html = renderToStaticMarkup(
    createElement(DecisionTable, { sides, rows, quotes: [], priceCase, tallies: new Map() }),
  )

  expect(html).toContain('<th scope="row">Context window, <small>tokens</small></th>')
  expect(html).toContain('<th scope="row">Languages</th>')
  expect(html).not.toContain('61 languages')
})

test('on the page of a tool a number has its unit, unless the label of its row says it', () => {
  const tool = getBySlug(catalogue.tools, 'harbor')

  const html = renderToStaticMarkup(createElement(FactTable, { tool, asked: new Set(['contextWindow', 'languages']) }))

  expect(html).toContain('<th scope="row">Context window</th><td>128,000 tokens<')
  expect(html).toContain('<th scope="row">Languages</th><td>8<')
})
