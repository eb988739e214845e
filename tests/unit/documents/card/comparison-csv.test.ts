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
    ...['Harbor 70B: amount', 'Lantern Mini: amount', 'Unit of amounts'],
    ...['Harbor 70B: source', 'Harbor 70B: source dated', 'Lantern Mini: source', 'Lantern Mini: source dated'],
    ...['Outcome', 'For the case', 'As of', 'Page'],
  ])
  for (const row of rows) {
    expect(row).toHaveLength(head.length)
    expect(row.slice(-2)).toEqual(['2026-11-27', 'https://ship.example/compare/harbor-vs-lantern?weight-founder=3'])
    expect(row.at(-3)).toBe(
      'Chat (10,000 requests a month, 2,000 tokens in and 500 out each, 50% of the input from a cache) · Founder counts 3 times',
    )
  }
  const cost = rows.find(([, point]) => point === 'Cost for the case')
  expect(cost?.slice(7, 9)).toEqual(['https://prices.example/list', '2026-11-01'])
})

test('a number stands plain beside its words, in the unit of its row', async () => {
  const [, ...rows] = parse(await readDocument(catalogueOf(content(pricedFiles)), path))
  const find = (point: string) => rows.find((row) => row[1] === point)

  const cost = find('Cost for the case')
  expect([cost?.[2], cost?.[4], cost?.[6]]).toEqual(['$108 a month', '108', 'US dollars a month'])
  const rate = find('Output price')
  expect([rate?.[2], rate?.[4], rate?.[6]]).toEqual(['$15 per 1M tokens', '15', 'US dollars per 1M tokens'])
  expect([cost?.[5], rate?.[5]]).toEqual(['4', '0.4'])
})

test('a price on request has no number', async () => {
  const [, ...rows] = parse(await readDocument(catalogueOf(content(pricedFiles)), '/compare/chorus-vs-harbor.csv'))

  const cost = rows.find(([, point]) => point === 'Cost for the case')
  expect(cost?.slice(2, 6)).toEqual(['Price on request', '$108 a month', '', '108'])
})

test('what is not known is said in words and never as 0', async () => {
  const [, ...rows] = parse(await readDocument(catalogueOf(content()), path))

  expect(rows.find(([, point]) => point === 'Cost for the case')?.slice(2, 6)).toEqual([
    'Not known',
    'Not known',
    '',
    '',
  ])
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
