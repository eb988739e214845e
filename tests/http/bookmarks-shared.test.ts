import { expect, inject, test } from 'vitest'
import {
  check,
  find,
  getNamed,
  hrefOf,
  isHidden,
  main,
  open,
  type Page,
  readCanonical,
  text,
  texts,
  visit,
} from './page'

const { real, awkward } = inject('sites')

const tool = { slug: 'mistral-3-1', name: 'Mistral 3.1' }
const rival = { slug: 'mistral-8x22b-v2', name: 'Mistral 8x22B v2' }
const comparison = { slug: `${tool.slug}-vs-${rival.slug}`, name: `${tool.name} vs ${rival.name}` }
const shared = `${real}/bookmarks?tools=${tool.slug},${rival.slug},${comparison.slug}`

test('a shared list shows current verdicts, scores, prices and links', async () => {
  const page = await open(`${awkward}/bookmarks?tools=harbor,switchyard,harbor-vs-switchyard`)

  expect(page.status).toBe(200)
  expect(rows(page)).toHaveLength(3)
  expect(text(getRow(page, 'Harbor 70B'))).toMatch(/Ship ?75\/100 · Paid/)
  expect(text(getRow(page, 'Switchyard'))).toContain('not scored')
  expect(hrefOf(main(page), 'Harbor 70B vs Switchyard')).toBe('/compare/harbor-vs-switchyard')
  expect(text(main(page))).not.toContain('Not shown')
})

test('tools of a shared list can be compared', async () => {
  const visitor = visit()
  const page = await visitor.open(shared)
  for (const { name } of [rival, tool]) check(main(page), `Compare ${name}`)

  const { url, status } = await visitor.press(page, getNamed(main(page), 'button', 'Compare chosen tools'))

  expect([url.pathname, status]).toEqual([`/compare/${comparison.slug}`, 200])
})

test('a link with unknown, repeated and malformed names shows what it can and says what it left out', async () => {
  const page = await open(
    `${real}/bookmarks?tools=${tool.slug},no-such-tool,${tool.slug},%3Cimg%20src=x%3E,${rival.slug}`,
  )

  expect(rows(page)).toHaveLength(2)
  const leftOut = text(find(main(page), '.left-out'))
  expect(leftOut).toContain('“no-such-tool”: not found.')
  expect(leftOut).toContain('1 with an invalid name.')
  expect(leftOut).toContain('1 duplicate.')
  expect(texts(main(page), 'img')).toEqual([])
})

for (const length of [8, 64]) {
  test(`a link with 500 names of ${length} letters shows what it can`, async () => {
    const many = Array.from({ length: 499 }, (_, index) => `n${index}`.padEnd(length, 'x'))

    const page = await open(`${real}/bookmarks?tools=${[tool.slug, ...many].join(',')}`)

    expect(page.status).toBe(200)
    expect(rows(page)).toHaveLength(1)
    expect(text(find(main(page), '.left-out'))).toContain('94 more: not found.')
    expect(text(find(main(page), '.left-out'))).toContain('400 after the first 100')
  })
}

for (const query of ['tools=', 'tools=%00', 'tools=a&tools=b', 'tools=,,,&note', 'tools=__proto__,constructor']) {
  test(`a link with ?${query} says that nothing of it can be shown`, async () => {
    const page = await open(`${real}/bookmarks?${query}`)

    expect(page.status).toBe(200)
    expect(text(main(page))).toContain('Nothing in this list can be shown.')
  })
}

test('notes of the person who shared the list are quoted as text, never as links', async () => {
  const note = '<a href="http://evil.example">free</a> http://evil.example'

  const page = await open(`${shared}&${new URLSearchParams({ note: `${tool.slug}:${note}` })}`)

  const row = getRow(page, tool.name)
  expect(texts(row, 'blockquote')).toEqual([note])
  expect(text(find(row, 'figure'))).toContain('Note from the person who shared the list:')
  expect(row.querySelectorAll('a')).toHaveLength(1)
})

test('search engines are asked to leave shared lists alone', async () => {
  const page = await open(shared)

  expect(isHidden(page)).toBe(true)
  expect(readCanonical(page)).toBe(`${real}/bookmarks`)
})

function rows(page: Page): Element[] {
  return [...main(page).querySelectorAll('li:has(h3)')]
}

function getRow(page: Page, name: string): Element {
  const row = rows(page).find((each) => texts(each, 'h3').includes(name))
  if (row === undefined) throw new Error(`no row is called ${name}`)
  return row
}
