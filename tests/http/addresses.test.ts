import { expect, inject, test } from 'vitest'
import { ask, findNamed, getLink, isHidden, main, open, readCanonical, text } from './page'

const { real, awkward } = inject('sites')

const moves = [
  [
    'the reverse order',
    `${real}/compare/mistral-3-small-22b-vs-mistral-3-1`,
    '/compare/mistral-3-1-vs-mistral-3-small-22b',
  ],
  ['upper case', `${real}/Compare/Mistral-3-1-VS-Mistral-3-Small-22B`, '/compare/mistral-3-1-vs-mistral-3-small-22b'],
  [
    'a slash at the end',
    `${real}/compare/mistral-3-1-vs-mistral-3-small-22b/`,
    '/compare/mistral-3-1-vs-mistral-3-small-22b',
  ],
  [
    'a tool twice among three',
    `${real}/compare/mistral-3-1-vs-mistral-3-1-vs-mistral-8x22b-v2`,
    '/compare/mistral-3-1-vs-mistral-8x22b-v2',
  ],
  ['a tool against itself', `${real}/compare/mistral-3-1-vs-mistral-3-1`, '/tools/mistral-3-1'],
  [
    'all of it with a query',
    `${real}/COMPARE/mistral-3-small-22b-vs-mistral-3-1/?workload=batch`,
    '/compare/mistral-3-1-vs-mistral-3-small-22b?workload=batch',
  ],
  ['a tool in upper case', `${real}/tools/Mistral-3-1`, '/tools/mistral-3-1'],
  ['a tool with a slash and a query', `${real}/tools/mistral-3-1/?a=b&c=%20d`, '/tools/mistral-3-1?a=b&c=%20d'],
  ['a page with a slash', `${real}/panel/`, '/panel'],
  ['a page in upper case', `${real}/Methodology`, '/methodology'],
  ['a former name of a tool', `${awkward}/tools/harbor-preview`, '/tools/harbor'],
  ['a former name in a comparison', `${awkward}/compare/harbor-preview-vs-chorus`, '/compare/chorus-vs-harbor'],
  [
    'everything at once',
    `${awkward}/Compare/Harbor-Preview-vs-CHORUS/?workload=batch`,
    '/compare/chorus-vs-harbor?workload=batch',
  ],
  ['a tool against its former name', `${awkward}/compare/harbor-vs-harbor-preview`, '/tools/harbor'],
] as const

for (const [description, from, to] of moves) {
  test(`${description} moves to the one address in one step`, async () => {
    const { status, headers } = await ask(from)

    expect(status).toBe(308)
    expect(headers.get('location')).toBe(to)
    expect((await ask(new URL(from).origin + to)).status).toBe(200)
  })
}

const missing = [
  [
    'a comparison with a typing error',
    '/compare/mistrl-3-1-vs-openrouter-model-fusion',
    'Mistral 3.1 vs OpenRouter Model Fusion',
    '/compare/mistral-3-1-vs-openrouter-model-fusion',
  ],
  [
    'a comparison with half a name',
    '/compare/mistral-3-1-vs-model-fusion',
    'Mistral 3.1 vs OpenRouter Model Fusion',
    '/compare/mistral-3-1-vs-openrouter-model-fusion',
  ],
  [
    'a tool with a typing error',
    '/tools/hugging-face-inference-provider',
    'Hugging Face Inference Providers Hub',
    '/tools/hugging-face-inference-providers-hub',
  ],
  ['a tool where a page would be', '/openrouter', 'OpenRouter', '/tools/openrouter'],
] as const

for (const [description, path, name, target] of missing) {
  test(`${description} is a 404 that suggests what was meant`, async () => {
    const page = await open(real + path)

    expect(page.status).toBe(404)
    expect(getLink(main(page), name).getAttribute('href')).toBe(target)
  })
}

for (const path of ['/compare/nothing-vs-nobody', '/compare/nothing', '/tools/zzz', '/zzz', '/zzz/zzz/zzz']) {
  test(`${path} is a 404 with a readable page and the form`, async () => {
    const page = await open(real + path)

    expect(page.status).toBe(404)
    expect([...page.document.querySelectorAll('h1')].map(text)).toEqual([
      expect.stringMatching(/^(Comparison|Tool|Page) not found$/),
    ])
    for (const label of ['First tool', 'Second tool']) expect(findNamed(main(page), 'input', label)).toHaveLength(1)
    expect(findNamed(main(page), 'button', 'Compare')).toHaveLength(1)
    expect(isHidden(page)).toBe(true)
    expect(readCanonical(page)).toBeUndefined()
  })
}

test('a 404 has a title that says so', async () => {
  const { document } = await open(`${real}/compare/nothing-vs-nobody`)

  expect(document.title).toBe('Page not found — Ship or Skip')
})
