import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CellText } from '@/components/tool/cell-text'
import type { Cell } from '@/lib/comparison/facets'

const fact: Cell = { state: 'known', text: '200,000 tokens', figure: '200,000', evidence: 'unverified' }

test('a mark opens the source of a fact, named after the host, with the day the source is from', () => {
  const html = draw({ ...fact, source: 'https://www.models.dev/api.json', asOf: '2026-05-18' })

  expect(html).toMatch(/<details class="evidence-source"><summary [^>]*title="unverified: source">/)
  expect(html).toContain('<a href="https://www.models.dev/api.json" rel="noopener nofollow">models.dev</a>')
  expect(read(html)).toBe('200,000 tokens unverified: sourceunverified · models.dev, 18 May 2026')
})

test('a fact without a source has a mark that opens nothing, and says its evidence to those who hear it', () => {
  const html = draw(fact)

  expect(html).not.toMatch(/<a|<details/)
  expect(read(html)).toBe('200,000 tokens unverified')
})

test('a unit in the head of a row is not repeated in its cells', () => {
  const html = renderToStaticMarkup(createElement(CellText, { cell: fact, isUnitInHead: true }))

  expect(read(html)).toBe('200,000 unverified')
})

test('the leading value is highlighted and said to lead; another says how many times the lowest it is', () => {
  const lead = renderToStaticMarkup(createElement(CellText, { cell: fact, lead: 'longest' }))
  const other = renderToStaticMarkup(createElement(CellText, { cell: fact, ratio: '2.6 times' }))

  expect(lead).toContain('<mark>200,000 tokens</mark><span class="sr-only"> longest</span>')
  expect(other).not.toContain('<mark>')
  expect(read(other)).toContain('200,000 tokens 2.6 times')
})

test('yes and no have a sign beside the word', () => {
  expect(draw({ state: 'known', text: 'Yes' })).toBe('<span class="answer-yes">Yes</span>')
  expect(draw({ state: 'known', text: 'No' })).toBe('<span class="answer-no">No</span>')
})

test('where sources disagree, each of the others is shown with its value, source and day', () => {
  const others = [
    { text: '128,000 tokens', source: 'https://prices.example/x', asOf: '2026-05-03' },
    { text: '100,000 tokens' },
  ]

  expect(read(draw({ ...fact, others }))).toContain(
    'Sources disagree: 128,000 tokens (prices.example, 3 May 2026), 100,000 tokens',
  )
})

test('where no source disagrees, nothing is said of disagreement', () => {
  expect(draw({ ...fact, others: [] })).not.toContain('disagree')
})

function draw(cell: Cell): string {
  return renderToStaticMarkup(createElement(CellText, { cell }))
}

function read(html: string): string {
  return html.replaceAll(/<[^>]*>/g, '')
}
