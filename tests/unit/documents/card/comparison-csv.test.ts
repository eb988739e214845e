import { expect, test } from 'vitest'
import { catalogueOf, content } from '@/tests/support/content'
import { readDocument } from '@/tests/support/documents'
import { pricedFiles } from '@/tests/support/priced-content'
import { toolFile } from '@/tests/support/records'

const path = '/compare/harbor-vs-lantern.csv'

/** The cells of a CSV file (RFC 4180). */
function parse(csv: string): string[][] {
  const text = csv.replace(/^\ufeff/, '')
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end = ''] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\r\n') rows.push([])
    if (end === '') break
  }
  return rows.filter((row) => row.length > 1)
}

test('every row has a value of each tool, where it is from, and the outcome, case, day and page', async () => {
  const [head = [], ...rows] = parse(await readDocument(catalogueOf(content(pricedFiles)), `${path}?weight-founder=3`))

  expect(head).toEqual([
    ...['Group', 'Point', 'Harbor 70B', 'Lantern Mini'],
    ...['Harbor 70B: source', 'Harbor 70B: source dated', 'Lantern Mini: source', 'Lantern Mini: source dated'],
    ...['Outcome', 'For the case', 'As of', 'Page'],
  ])
  for (const row of rows) {
    expect(row).toHaveLength(head.length)
    expect(row.slice(-2)).toEqual(['2026-11-27', 'https://ship.example/compare/harbor-vs-lantern?weight-founder=3'])
    expect(row.at(-3)).toContain('Founder counts 3 times')
  }
  const cost = rows.find(([, point]) => point === 'Cost for the case')
  expect(cost?.slice(4, 6)).toEqual(['https://prices.example/list', '2026-11-01'])
})

test('what is not known is said in words and never as 0', async () => {
  const [, ...rows] = parse(await readDocument(catalogueOf(content()), path))

  expect(rows.find(([, point]) => point === 'Cost for the case')?.slice(2, 4)).toEqual(['Not known', 'Not known'])
})

test.each(['=HYPERLINK("https://evil.example")', '+1', '-1+1', '@SUM(A1)'])(
  'a spreadsheet does not run %s as a formula',
  async (formula) => {
    const files = { 'tools/harbor.md': toolFile({ name: formula, vendor: formula, bestFor: formula }) }

    const cells = parse(await readDocument(catalogueOf(content(files)), path)).flat()

    expect(cells).toContain(`'${formula}`)
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  },
)
