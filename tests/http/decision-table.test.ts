import { expect, inject, test } from 'vitest'
import { find, getLink, getNamed, main, open, type Page, readCanonical, text, texts, visit } from './page'

const { real } = inject('sites')
const path = '/compare/azure-ai-foundry-model-routing-vs-mistral-8x22b-instruct-v2'
const gaps = '/compare/mistral-8x22b-instruct-v2-vs-openrouter-model-fusion'

test('every row that differs stands before the first that does not', async () => {
  const rows = readRows(await open(real + path))

  const firstSame = rows.findIndex(({ cells: [first, ...others] }) => others.every((cell) => cell === first))
  expect(firstSame).toBeGreaterThan(0)
  for (const { label, cells } of rows.slice(firstSame)) expect(new Set(cells).size, label).toBe(1)
})

test('the groups of rows say in words what they are, and how many', async () => {
  const page = await open(real + path)

  const rows = readRows(page)
  const same = rows.filter(({ cells }) => new Set(cells).size === 1).length
  expect(texts(table(page), 'th[scope=rowgroup]')).toEqual([`Differs (${rows.length - same})`, `The same (${same})`])
})

test('the rows that are the same can be hidden, and shown again', async () => {
  const visitor = visit()
  const whole = await visitor.open(real + path)
  const all = readRows(whole)

  const part = await visitor.follow(whole, getLink(main(whole), /^Show only the \d+ rows that differ$/))
  const again = await visitor.follow(part, getLink(main(part), `Show all ${all.length} rows`))

  expect(part.url.search).toBe('?only=differences')
  expect(readRows(part).length).toBeGreaterThan(0)
  expect(readRows(part)).toEqual(all.filter(({ cells }) => new Set(cells).size > 1))
  expect(readRows(again)).toEqual(all)
})

test('the table has a caption, and headers with a scope for every column and row', async () => {
  const page = await open(real + path)

  expect(texts(table(page), 'caption')).toEqual([expect.stringMatching(/\S/)])
  expect(texts(table(page), 'thead th[scope=col]')).toEqual([
    expect.stringMatching(/\S/),
    'Azure AI Foundry Model Routing',
    'Mistral 8x22B Instruct v2',
  ])
  expect(texts(table(page), 'th:not([scope])')).toEqual([])
  expect(texts(table(page), 'tr:not(:has(th))')).toEqual([])
})

test('the table has the rows a reader decides by', async () => {
  const labels = readRows(await open(real + path)).map(({ label }) => label)

  expect(labels).toEqual(
    expect.arrayContaining(['Panel verdict', 'Mean score', 'Pricing', 'Best for', 'Category', 'Kind', 'Vendor']),
  )
})

test('the side that leads a row is named by a word', async () => {
  const [first, second] = readCells(await open(real + path), 'Mean score')

  expect(first).not.toContain('highest')
  expect(second).toContain('82/100 ▲ highest')
})

test('a mean score nobody gave is said to be missing and leads nowhere', async () => {
  const cells = readCells(await open(real + gaps), 'Mean score')

  expect(cells).toEqual([expect.stringMatching(/^82\/100 ?mean of/), 'Not scored'])
  expect(cells.join()).not.toContain('highest')
})

test('only=differences is the same page to a search engine', async () => {
  const page = await open(`${real}${path}?only=differences`)

  expect(readCanonical(page)).toBe(real + path)
})

function table(page: Page): Element {
  return getNamed(main(page), 'table', 'Facts side by side')
}

function readCells(page: Page, wanted: string): string[] {
  return readRows(page).find(({ label }) => label === wanted)?.cells ?? []
}

function readRows(page: Page): { label: string; cells: string[] }[] {
  return [...table(page).querySelectorAll('tr:has(th[scope=row])')].map((row) => ({
    label: text(find(row, 'th')),
    cells: texts(row, 'td'),
  }))
}
