import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SideCell, VersusTable } from '@/components/comparison/versus-table'
import { compareContent } from '@/tests/support/comparisons'

const pair = ['harbor', 'lantern']
const three = [...pair, 'switchyard']

test('a note stands in the head above the labels of rows, where it stays in view with the names', () => {
  const html = drawTable(pair, 'Harbor 70B, unless prompts are long')

  expect(html).toMatch(/<thead><tr><th scope="col">Harbor 70B, unless prompts are long<\/th>/)
})

test('without a note the first head says what the labels are, to those who hear it', () => {
  expect(drawTable(pair)).toMatch(/<thead><tr><th scope="col"><span class="sr-only">Question<\/span><\/th>/)
})

test('a name that may be cut has its whole in a title', () => {
  expect(drawTable(pair)).toContain('<th scope="col" title="Harbor 70B"><span>Harbor\u00a070B</span></th>')
})

test('among three tools each cell has the name of its tool, and of two it needs none', () => {
  expect(drawCell(three)).toBe('<td data-side="Harbor 70B"><div>Yes</div></td>')
  expect(drawCell(pair)).toBe('<td>Yes</td>')
})

function drawTable(slugs: readonly string[], note?: string): string {
  const { sides } = compareContent({}, slugs)
  return renderToStaticMarkup(createElement(VersusTable, { sides, caption: 'Facts', corner: 'Question', note }))
}

function drawCell(slugs: readonly string[]): string {
  const { sides } = compareContent({}, slugs)
  return renderToStaticMarkup(createElement(SideCell, { sides, name: 'Harbor 70B' }, 'Yes'))
}
