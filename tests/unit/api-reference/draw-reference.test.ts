import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { drawReference } from '@/lib/api-reference/draw-reference'
import { apiDocument } from '@/tests/support/api-documents'

async function draw(document: object): Promise<Document> {
  return parseHTML(`<main>${await drawReference(document)}</main>`).document
}

function listIds(document: Document): string[] {
  return [...document.querySelectorAll('[id]')].map(({ id }) => id)
}

function listTargets(document: Document): string[] {
  return [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '')
}

test('operations and schemas have headings with plain names, and links lead to them', async () => {
  const drawn = await draw(apiDocument())

  expect(listIds(drawn)).toEqual(['operation-one-tool', 'schema-tool', 'schema-price'])
  expect(listTargets(drawn).length).toBeGreaterThan(3)
  for (const target of listTargets(drawn)) expect(listIds(drawn)).toContain(target.slice(1))
})

test('headings follow the title of a page without a gap', async () => {
  const drawn = await draw(apiDocument())

  const ranks = [...drawn.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName[1]))
  expect(ranks[0]).toBe(2)
  for (const [index, rank] of ranks.entries()) expect(rank - (ranks[index - 1] ?? 1)).toBeLessThanOrEqual(1)
})

test.each([
  '<script>alert(1)</script> after',
  '<img src=x onerror=alert(1)> after',
  '<a id="scalar-schema-tool"></a>\n\n### Stolen',
  '<h3 id="schema-tool" style="color:red">Stolen</h3>',
  '<iframe src="https://other.example"></iframe> after',
  '[a link](javascript:alert(1)) and ![a picture](https://other.example/x.png)',
  '</main></body><style>* { display: none }</style> after',
])('a description cannot do more than say something: %s', async (text) => {
  const drawn = await draw(apiDocument(text))

  expect(drawn.querySelectorAll('script, style, img, iframe, object, form, input')).toHaveLength(0)
  expect(listIds(drawn)).toEqual(['operation-one-tool', 'schema-tool', 'schema-price'])
  for (const element of drawn.querySelectorAll('*')) {
    expect([...element.attributes].map(({ name }) => name)).not.toContainEqual(expect.stringMatching(/^on|^style$/))
  }
  for (const target of listTargets(drawn)) expect(target).toMatch(/^(https:\/\/|#|$)/)
})

test('an example keeps its characters', async () => {
  const drawn = await draw(apiDocument('<b>1 & 2</b>'))

  expect(JSON.parse(drawn.querySelector('pre')?.textContent ?? '')).toEqual({ name: 'Harbor', note: '<b>1 & 2</b>' })
})

test('code scrolls in regions of different names that the keyboard reaches', async () => {
  const drawn = await draw(apiDocument())

  const regions = [...drawn.querySelectorAll('pre')].map(({ parentElement }) => parentElement)
  expect(regions.length).toBeGreaterThan(0)
  for (const region of regions) expect(region?.getAttribute('tabindex')).toBe('0')
  expect(new Set(regions.map((region) => region?.getAttribute('aria-label'))).size).toBe(regions.length)
})

test('fields of a field are folded, and what is in them is not folded again', async () => {
  const drawn = await draw(apiDocument())

  const folded = [...drawn.querySelectorAll('details')]
  expect(folded.map((details) => details.querySelector('summary')?.textContent)).toEqual(['6 fields inside'])
  expect(folded[0]?.textContent).toContain('currency')
})

test('a field that may be absent says so, and one that is always there does not', async () => {
  const drawn = await draw(apiDocument())

  const fields = [...drawn.querySelectorAll('#schema-tool ~ ul > li')].map(({ textContent }) => textContent ?? '')
  expect(fields.filter((field) => field.includes('May be absent'))).toEqual([expect.stringMatching(/^\s*offers/)])
  expect(fields.join()).not.toContain('required')
})

test('what only programs need is left out', async () => {
  const text = (await draw(apiDocument())).documentElement.textContent

  for (const word of ['^https', '9007199254740991', 'additional', 'Generated', 'scalar', 'Servers']) {
    expect(text).not.toContain(word)
  }
})

test('headers and the bodies of refusals are not repeated with every response', async () => {
  const text = (await draw(apiDocument())).documentElement.textContent

  for (const word of ['ETag', 'The tag of an answer', 'problem+json', 'A refusal']) expect(text).not.toContain(word)
  expect(text).toContain('application/json')
})
