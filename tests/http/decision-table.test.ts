import { expect, inject, test } from 'vitest'
import { scoredComparison } from '@/tests/support/five-comparisons'
import { find, getHolding, getNamed, main, open, type Page, text, texts } from './page'

const { real, awkward } = inject('sites')
const path = '/compare/azure-ai-foundry-model-routing-vs-mistral-8x22b-instruct-v2'
const scored = `${awkward}${scoredComparison.path}`

test('the table stands in groups, and each has what differs first', async () => {
  const page = await open(real + path)

  const groups = texts(table(page), 'th[scope=rowgroup]')
  expect(groups).toEqual(['Judgement', 'Price', 'Capabilities', 'Where it runs', 'Evidence'])
  for (const body of table(page).querySelectorAll('tbody')) {
    const isQuiet = [...body.querySelectorAll('tr:has(td)')].map((row) => row.className === 'quiet')
    expect(isQuiet).toEqual(isQuiet.toSorted((a, b) => Number(a) - Number(b)))
  }
})

test('a value beside a blank is quiet and not counted as a difference', async () => {
  const page = await open(real + path)

  expect(find(main(page), '#row-costEffect').className).toBe('quiet')
  expect(readCells(page, 'Effect on cost')).toEqual([expect.stringContaining('40 to 60%'), 'Not known'])
})

test('what is the same and what is known of no side is one closed line, and nothing of it is lost', async () => {
  const page = await open(real + path)

  const folded = find(main(page), 'details.folded')
  expect(folded.hasAttribute('open')).toBe(false)
  const same = getNamed(folded, 'table', 'What is the same')
  const rows = [...same.querySelectorAll('tr:has(th[scope=row])')]
  for (const row of rows) expect(new Set(texts(row, 'td').map((cell) => cell.split(' ')[0])).size, text(row)).toBe(1)
  const blank = text(getHolding(folded, 'p', 'Known of neither:')).split(',')
  expect(text(find(folded, 'summary'))).toBe(`${rows.length} rows are the same, ${blank.length} are known of neither`)
  expect(text(folded)).toMatch(/Known of neither: Cost for your workload, .*structured output/)
})

test('what visitors vote stands in its place whatever they vote, and is no difference', async () => {
  const page = await open(real + path)

  const row = find(main(page), '#row-community')
  expect(row.closest('details')).toBeNull()
  expect(row.className).toBe('')
  expect(text(find(row.closest('tbody') ?? row, 'th'))).toBe('Judgement')
})

test('what the marks of evidence mean is said once, above the table', async () => {
  const page = await open(real + path)

  expect(texts(main(page), '.legend')).toEqual([expect.stringMatching(/unverified.*vendor claim.*verified/)])
  for (const mark of table(page).querySelectorAll('td .evidence-none')) {
    expect(texts(mark, '.sr-only')).toEqual([text(mark)])
  }
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
  const labels = readRows(await open(`${awkward}/compare/quartermaster-vs-switchyard`)).map(({ label }) => label)

  expect(labels).toEqual(
    expect.arrayContaining(['Mean score', 'Entry price', 'Choose it if', 'Kind', 'Vendor', 'Facts with a source']),
  )
})

test('the side that leads a row is named by a word', async () => {
  const [first, second] = readCells(await open(scored), 'Mean score')

  expect(first).not.toContain('highest')
  expect(second).toContain('81/100 highest')
})

test('a mean score nobody gave is said to be missing and leads nowhere', async () => {
  const cells = readCells(await open(`${awkward}/compare/harbor-vs-switchyard`), 'Mean score')

  expect(cells).toEqual([expect.stringMatching(/^75\/100 ?mean of/), 'Not scored'])
  expect(cells.join()).not.toContain('highest')
})

test('numbers have their unit in the head of their row', async () => {
  const [, second] = readCells(await open(`${real}/compare/gpt-4o-vs-gpt-5-5`), 'Context window, tokens')

  expect(second).toMatch(/^[\d,]+ longest/)
})

test('a mark opens where a value is from, right where the value stands', async () => {
  const page = await open(`${real}/compare/claude-opus-4-8-vs-gpt-5-5`)

  for (const source of main(page).querySelectorAll('#row-contextWindow td details.evidence-source')) {
    expect(text(source)).toMatch(/unverified · .+, \d+ \w+ 20\d\d/)
    expect(find(source, 'a').getAttribute('href')).toMatch(/^https:/)
  }
})

test('what supports each side is a row of its own', async () => {
  const cells = readCells(await open(`${real}/compare/claude-opus-4-8-vs-gpt-5-5`), 'Facts with a source')

  for (const cell of cells) expect(cell).toMatch(/^\d+ of \d+.*\d+ unverified.*Oldest price: .*\d+ days old/)
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
