import { expect, inject, test } from 'vitest'
import { fill, find, findNamed, getField, getLink, getNamed, hrefOf, main, open, text, texts, visit } from './page'

const { real } = inject('sites')
const pair = `${real}/compare/mistral-3-1-vs-openrouter-model-fusion`
const three = `${real}/compare/mistral-3-1-vs-mistral-8x22b-v2-vs-openrouter-model-fusion`
const four = `${real}/compare/mistral-3-1-vs-mistral-3-small-22b-vs-mistral-8x22b-v2-vs-openrouter-model-fusion`
const buyerCase = '?requests=5000&in=2000&out=500&cached=50&weight-founder=3&must=open-weights'
const kept = { requests: '5000', in: '2000', 'weight-founder': '3', must: 'open-weights' }

test('a tool is added in place, and the case is kept', async () => {
  const visitor = visit()
  const page = await visitor.open(pair + buyerCase)

  fill(main(page), 'Tool to add', 'mistral 8x22b V2')
  const { url } = await visitor.press(page, getNamed(main(page), 'button', 'Add'))

  expect(url.pathname).toBe(new URL(three).pathname)
  expect(Object.fromEntries(url.searchParams)).toMatchObject(kept)
})

test('one side is replaced in place, the other and the case are kept', async () => {
  const visitor = visit()
  const page = await visitor.open(pair + buyerCase)

  fill(main(page), 'Replace Mistral 3.1 with', 'Mistral 8x22B v2')
  const button = getField(main(page), 'Replace Mistral 3.1 with').closest('form')?.querySelector('button')
  const { url } = await visitor.press(page, button ?? main(page))

  expect(url.pathname).toBe('/compare/mistral-8x22b-v2-vs-openrouter-model-fusion')
  expect(Object.fromEntries(url.searchParams)).toMatchObject(kept)
})

test('an unclear name is asked about, and what it means is compared in the same case', async () => {
  const visitor = visit()
  const page = await visitor.open(pair + buyerCase)

  fill(main(page), 'Tool to add', 'mistral small 22')
  const unclear = await visitor.press(page, getNamed(main(page), 'button', 'Add'))
  const asked = find(main(unclear), '.choices')
  expect(text(asked)).toContain('You chose Mistral 3.1')
  expect(text(main(unclear))).not.toContain('Ignored')
  const { url } = await visitor.follow(unclear, getLink(asked, 'Mistral 3 Small (22B)'))

  expect(url.pathname).toBe('/compare/mistral-3-1-vs-mistral-3-small-22b-vs-openrouter-model-fusion')
  expect(Object.fromEntries(url.searchParams)).toMatchObject(kept)
})

test('an unclear name may be corrected in the form, in the same case', async () => {
  const visitor = visit()
  const unclear = await visitor.open(`${real}/compare?tool=mistral-3-1&tool=zzzzzz&requests=5000`)

  fill(main(unclear), 'Second tool', 'OpenRouter Model Fusion')
  const { url } = await visitor.press(unclear, getNamed(main(unclear), 'button', 'Compare'))

  expect(url.href).toBe(`${pair}?requests=5000`)
})

test('of three sides each may be removed, and the case is kept', async () => {
  const visitor = visit()
  const page = await visitor.open(three + buyerCase)

  const { url, status } = await visitor.follow(page, getLink(main(page), 'Remove Mistral 8x22B v2'))

  expect(status).toBe(200)
  expect(url.pathname).toBe(new URL(pair).pathname)
  expect(url.searchParams.get('requests')).toBe('5000')
})

test('of two sides none may be removed, and to four none may be added', async () => {
  expect(findNamed(main(await open(pair)), 'a', /^Remove/)).toEqual([])

  const page = main(await open(four))
  expect(findNamed(page, 'a', /^Remove/)).toHaveLength(4)
  expect(findNamed(page, 'input', 'Tool to add')).toEqual([])
})

test('likely tools are offered as links that add or replace in one step, in the same case', async () => {
  const page = main(await open(`${real}/compare/claude-opus-4-8-vs-gpt-5-5${buyerCase}`))
  const ways = [
    { name: 'add', links: find(page, '.add-tool > .likely-tools'), sides: 3 },
    { name: 'replace', links: find(page, '.side-edits .likely-tools'), sides: 2 },
  ]

  for (const { name, links, sides } of ways) {
    const targets = [...links.querySelectorAll('a')].map((link) => new URL(link.getAttribute('href') ?? '', real))
    expect(targets.length, name).toBeGreaterThan(1)
    for (const { pathname, searchParams } of targets) {
      expect(pathname.split('-vs-'), name).toHaveLength(sides)
      expect(searchParams.get('requests'), name).toBe('5000')
    }
  }
})

test('without a case the links are the plain addresses of comparisons', async () => {
  const page = main(await open(three))

  expect(hrefOf(page, 'Remove Mistral 8x22B v2')).toBe(new URL(pair).pathname)
})

test.each(['/compare?tool=qqqqqq', '/compare/qqqqqq-vs-zzzzzz', '/tools/zzzzzz'])(
  'what resembles no tool is told how many there are, and where: %s',
  async (path) => {
    const page = await open(real + path)

    expect(text(main(page))).toMatch(/No match\. We cover \d+ tools\./)
    expect(hrefOf(main(page), 'See all tools')).toBe('/tools')
  },
)

test.each([
  ['gpt', 'GPT-'],
  ['claude', 'Claude '],
  ['anthropic', 'Claude '],
])('a family or a vendor is found by its word: %s', async (word, begin) => {
  const page = await open(`${real}/compare?tool=${word}`)

  const names = texts(find(main(page), '.choices ul'), 'a')
  expect(names.length).toBeGreaterThan(2)
  expect(names.filter((name) => !name.startsWith(begin))).toEqual([])
})
