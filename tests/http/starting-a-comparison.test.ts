import { expect, inject, test } from 'vitest'
import {
  ask,
  fill,
  find,
  getField,
  getLink,
  getNamed,
  main,
  open,
  type Page,
  text,
  texts,
  type Visit,
  visit,
} from './page'

const { real } = inject('sites')
const pair = '/compare/mistral-3-1-vs-openrouter-model-fusion'

for (const path of ['/', '/compare', '/no-such-page']) {
  test(`two names in the form of ${path} lead to their comparison`, async () => {
    const visitor = visit()
    const page = await visitor.open(real + path)

    const { url, document } = await compare(visitor, page, {
      'First tool': 'OpenRouter Model Fusion',
      'Second tool': 'mistral 3.1',
    })

    expect(url.href).toBe(real + pair)
    expect(texts(document, 'h1')).toEqual(['Mistral 3.1 vs OpenRouter Model Fusion'])
  })
}

test('an unclear name offers the nearest ones, and one of them leads to the comparison', async () => {
  const visitor = visit()
  const home = await visitor.open(real)

  const unclear = await compare(visitor, home, { 'First tool': 'openruter', 'Second tool': 'Mistral 3.1' })
  const { url } = await visitor.follow(unclear, getLink(status(unclear), 'OpenRouter Model Fusion'))

  expect(url.href).toBe(real + pair)
})

test('a third tool is named in a field that unfolds', async () => {
  const visitor = visit()
  const home = await visitor.open(real)
  expect(getField(main(home), 'Third tool').closest('details')).not.toBeNull()

  const { url } = await compare(visitor, home, {
    'First tool': 'Mistral 3.1',
    'Second tool': 'Mistral 8x22B v2',
    'Third tool': 'OpenRouter Model Fusion',
  })

  expect(url.pathname).toBe('/compare/mistral-3-1-vs-mistral-8x22b-v2-vs-openrouter-model-fusion')
})

test('the picker of the header compares two tools', async () => {
  const visitor = visit()
  const panel = await visitor.open(`${real}/panel`)
  const header = find(panel.document, 'header')
  fill(header, 'Compare', 'Mistral 3.1')
  fill(header, 'with', 'openruter')

  const unclear = await visitor.press(panel, getNamed(header, 'button', 'Compare'))
  const { url } = await visitor.follow(unclear, getLink(status(unclear), 'OpenRouter Model Fusion'))

  expect(url.href).toBe(real + pair)
})

test('a tool leads to the picker with it, which offers partners and lets go of it', async () => {
  const visitor = visit()
  const tool = await visitor.open(`${real}/tools/mistral-3-1`)

  const picker = await visitor.follow(tool, getLink(main(tool), 'Compare Mistral 3.1'))
  expect(text(status(picker))).toContain('You chose Mistral 3.1')
  expect(getField(main(picker), 'First tool').getAttribute('value')).toBe('Mistral 3.1')
  expect(texts(getNamed(main(picker), 'section', /^Compare .+ with$/), 'a').length).toBeGreaterThan(0)
  const { url } = await visitor.follow(picker, getLink(main(picker), /^Remove.*Mistral 3\.1$/))

  expect(url.href).toBe(`${real}/compare`)
})

test('two unclear names are made clear one after the other', async () => {
  const visitor = visit()
  const both = await visitor.open(`${real}/compare?tool=openruter&tool=hugging`)

  const one = await visitor.follow(both, getLink(status(both), 'OpenRouter Model Fusion'))
  const { url } = await visitor.follow(one, getLink(status(one), 'Hugging Face Inference Providers Hub'))

  expect(url.pathname).toBe('/compare/hugging-face-inference-providers-hub-vs-openrouter-model-fusion')
})

test('a name that resembles nothing is said to, and what was typed is kept', async () => {
  const page = await open(`${real}/compare?tool=zzzzzz&tool=Mistral+3.1`)

  expect(text(status(page))).toContain('zzzzzz')
  expect(getField(main(page), 'First tool').getAttribute('value')).toBe('zzzzzz')
  expect(getField(main(page), 'Second tool').getAttribute('value')).toBe('Mistral 3.1')
})

test('three tools named in the address are compared', async () => {
  const { url } = await open(`${real}/compare?tool=mistral-8x22b-v2&tool=mistral-3-1&tool=openrouter-model-fusion`)

  expect(url.href).toBe(`${real}/compare/mistral-3-1-vs-mistral-8x22b-v2-vs-openrouter-model-fusion`)
})

test('one tool alone asks for a second and is kept', async () => {
  const page = await open(`${real}/compare?tool=Mistral+3.1`)

  expect(page.status).toBe(200)
  expect(text(status(page))).toMatch(/second/)
  expect(getField(main(page), 'First tool').getAttribute('value')).toBe('Mistral 3.1')
})

test('the same tool twice leads to its page', async () => {
  const { url } = await open(`${real}/compare?tool=Mistral+3.1&tool=mistral-3-1`)

  expect(url.href).toBe(`${real}/tools/mistral-3-1`)
})

test('the same unclear name twice still offers the nearest ones', async () => {
  const page = await open(`${real}/compare?tool=openruter&tool=openruter`)

  expect(getLink(status(page), 'OpenRouter Model Fusion')).toBeDefined()
})

test('a query nobody could type still gets the index', async () => {
  for (const query of ['tool=%', 'tool=%00&tool=%E0%A4%A', 'tool[]=x', '__proto__=x', `tool=${'a'.repeat(4_000)}`]) {
    expect((await ask(`${real}/compare?${query}`)).status, query).toBe(200)
  }
})

/** Fills in the form of a page and sends it. */
function compare(visitor: Visit, page: Page, fields: Record<string, string>): Promise<Page> {
  for (const [label, value] of Object.entries(fields)) fill(main(page), label, value)
  return visitor.press(page, getNamed(main(page), 'button', 'Compare'))
}

function status(page: Page): Element {
  return find(main(page), '[role=status]')
}
