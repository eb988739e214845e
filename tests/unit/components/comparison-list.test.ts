import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ComparisonList } from '@/components/comparison/comparison-list'
import { listHeadlines } from '@/lib/comparison/default-outcome'
import { catalogueOf, content } from '@/tests/support/content'
import { pricedDay, pricedFiles } from '@/tests/support/priced-content'

const catalogue = catalogueOf(content(pricedFiles))

test('a listed comparison says what it comes to, and does not set two verdicts side by side', () => {
  const html = draw()

  expect(html).toContain('Harbor 70B vs Lantern Mini')
  expect(html).toContain('On price, Lantern Mini: $4 against $108 a month.')
  expect(html).not.toContain('stamp')
})

test('a listed comparison of tools for different jobs says so', () => {
  expect(draw()).toContain('These do different jobs; you could use both.')
})

function draw(): string {
  return renderToStaticMarkup(
    createElement(ComparisonList, { comparisons: listHeadlines(catalogue, catalogue.comparisons, pricedDay) }),
  )
}
