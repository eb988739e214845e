import { expect, inject, test } from 'vitest'
import { ask, find, findNamed, getLink, isHidden, main, open, openPages, text, texts, visit } from './page'

const { real, awkward } = inject('sites')

test('from a tool one gets to its alternatives, and from there to a comparison', async () => {
  const visitor = visit()
  const tool = await visitor.open(`${real}/tools/mistral-3-1`)

  const alternatives = await visitor.follow(tool, getLink(main(tool), 'Alternatives to Mistral 3.1'))
  expect(texts(alternatives.document, 'h1')).toEqual(['Alternatives to Mistral 3.1'])
  const link = getLink(main(alternatives), 'Mistral 3.1 vs Mistral 3 Small (22B)')
  const comparison = await visitor.follow(alternatives, link)

  expect(comparison.url.href).toBe(`${real}/compare/mistral-3-1-vs-mistral-3-small-22b`)
  expect(comparison.status).toBe(200)
})

test('every alternative is another tool and says why it is there', async () => {
  const page = await open(`${real}/tools/mistral-3-1/alternatives`)

  const rows = [...main(page).querySelectorAll('li:has(h2, h3)')].map(text)
  expect(rows).toHaveLength(24)
  for (const row of rows) expect(row).toMatch(/Why: same (kind|category)/)
  expect(findNamed(main(page), 'h2, h3', 'Mistral 3.1')).toEqual([])
})

test('what the panel judged stands under a heading of its own, before the rest', async () => {
  const pages = await openPages(`${real}/tools/mistral-3-1/alternatives`)

  const parts = pages.flatMap((page) => [...main(page).querySelectorAll('section.list-group')])
  const headings = parts.map((part) => text(find(part, 'h2')))
  expect([...new Set(headings)]).toEqual([
    expect.stringMatching(/^Judged by the panel: \d+ of \d+, closest first$/),
    'Not judged yet, closest first',
  ])
  expect(headings).toEqual(headings.toSorted())
  for (const part of parts) {
    const isJudged = text(find(part, 'h2')).startsWith('Judged')
    const expected = isJudged ? /(Choose it if|Ship|Skip|Split).*\d+ ship \/ \d+ skip/ : /No verdict yet/
    for (const row of texts(part, 'li')) expect(row).toMatch(expected)
  }
})

test('in each part tools of the same kind come before those of the same category', async () => {
  const page = await open(`${real}/tools/azure-ai-foundry-model-routing/alternatives`)

  for (const part of main(page).querySelectorAll('section.list-group')) {
    const reasons = texts(part, 'p').filter((each) => each.startsWith('Why: '))
    const kinds = reasons.map((reason) => reason.includes('same kind'))
    expect(kinds).toContain(true)
    expect(kinds).toEqual(kinds.toSorted((a, b) => Number(b) - Number(a)))
  }
})

test('many alternatives stand on several pages', async () => {
  const visitor = visit()
  const first = await visitor.open(`${awkward}/tools/desk-1/alternatives`)

  const second = await visitor.follow(first, getLink(main(first), 'Next'))

  expect(second.url.href).toBe(`${awkward}/tools/desk-1/alternatives?page=2`)
  expect(texts(main(second), 'li h3')).toHaveLength(5)
})

test('a tool alone of its kind and in its category says so', async () => {
  const page = await open(`${awkward}/tools/hermit/alternatives`)

  expect(page.status).toBe(200)
  expect(text(main(page))).toContain('we cover no other tool of its kind')
  expect(isHidden(page)).toBe(true)
})

test('the former name of a tool leads to its alternatives', async () => {
  const { status, headers } = await ask(`${awkward}/tools/harbor-preview/alternatives`)

  expect(status).toBe(308)
  expect(headers.get('location')).toBe('/tools/harbor/alternatives')
})

test('the formula is explained on the methodology page', async () => {
  const visitor = visit()
  const alternatives = await visitor.open(`${real}/tools/mistral-3-1/alternatives`)

  const methodology = await visitor.follow(alternatives, getLink(main(alternatives), 'How we judge'))

  expect(texts(main(methodology), 'h2')).toContain('Lists and alternatives')
  const { hash } = new URL(getLink(main(alternatives), 'How we judge').getAttribute('href') ?? '', real)
  if (hash !== '') expect(find(methodology.document, hash)).toBeDefined()
})
