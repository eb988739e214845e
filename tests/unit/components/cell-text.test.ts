import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CellText } from '@/components/tool/cell-text'
import type { Cell } from '@/lib/comparison/facets'

const fact: Cell = { state: 'known', text: '200,000 tokens', evidence: 'unverified' }

test('a fact has a link to its source, named after the host, with the day the source is from', () => {
  const html = draw({ ...fact, source: 'https://www.models.dev/api.json', asOf: '2026-05-18' })

  expect(html).toContain('<a href="https://www.models.dev/api.json" rel="noopener nofollow">models.dev</a>')
  expect(read(html)).toBe('200,000 tokensunverified · models.dev, 18 May 2026')
})

test('a fact without a source has no link', () => {
  expect(draw(fact)).not.toContain('<a')
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
