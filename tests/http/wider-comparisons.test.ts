import { expect, inject, test } from 'vitest'
import { ask, getHolding, getNamed, isHidden, main, open, text, texts } from './page'

const { real, awkward } = inject('sites')

const wide = [
  ['mistral-3-1', 'mistral-3-small-22b', 'mistral-8x22b-instruct-v2'],
  ['azure-ai-foundry-model-routing', 'mistral-3-1', 'mistral-8x22b-v2', 'openrouter-model-fusion'],
]

for (const slugs of wide) {
  test(`${slugs.length} tools stand side by side in cards, table and scorecard`, async () => {
    const page = await open(`${real}/compare/${slugs.join('-vs-')}`)

    expect(page.status).toBe(200)
    const names = texts(main(page), 'article h2')
    expect(names).toHaveLength(slugs.length)
    expect(texts(page.document, 'h1')).toEqual([names.join(' vs ')])
    const tables = [...main(page).querySelectorAll('table.versus')]
    expect(tables.length).toBeGreaterThanOrEqual(2)
    for (const table of tables) {
      expect(texts(table, 'th[scope=col]')).toEqual([expect.stringMatching(/\S/), ...names])
    }
  })
}

test('five tools are no comparison', async () => {
  const { status } = await ask(
    `${real}/compare/mistral-3-1-vs-mistral-3-small-22b-vs-mistral-8x22b-instruct-v2-vs-mistral-8x22b-v2-vs-openrouter-model-fusion`,
  )

  expect(status).toBe(404)
})

test('a comparison with a tool nobody has reviewed says so', async () => {
  const page = await open(`${awkward}/compare/chorus-vs-switchyard`)

  expect(text(getHolding(main(page), 'article:has(h2)', 'Chorus'))).toContain('No verdict yet')
  expect(texts(main(page), 'h2')).toContain('What the panel says')
})

const robots = [
  ['a curated comparison of different kinds', '/compare/azure-ai-foundry-model-routing-vs-mistral-3-1', false],
  ['a comparison of one kind that nobody curated', '/compare/mistral-3-1-vs-mistral-8x22b-v2', false],
  ['a curated comparison of three', `/compare/${wide[0]?.join('-vs-')}`, false],
  ['a comparison of different kinds that nobody curated', '/compare/mistral-3-1-vs-openrouter-model-fusion', true],
] as const

for (const [description, path, isKept] of robots) {
  test(`${description} is ${isKept ? 'kept from' : 'open to'} search engines`, async () => {
    const page = await open(real + path)

    expect(page.status).toBe(200)
    expect(isHidden(page)).toBe(isKept)
  })
}

const related = [
  '/compare/azure-ai-foundry-model-routing-vs-mistral-3-1',
  '/compare/mistral-3-1-vs-openrouter-model-fusion',
  `/compare/${wide[0]?.join('-vs-')}`,
]

for (const path of related) {
  test(`the comparisons related to ${path} exist and are others`, async () => {
    const page = await open(real + path)

    const links = getNamed(main(page), 'section', 'Related comparisons').querySelectorAll('a')
    const targets = [...links].map((link) => link.getAttribute('href') ?? '')
    expect(targets.length).toBeGreaterThan(0)
    expect(targets).not.toContain(path)
    expect(new Set(targets).size).toBe(targets.length)
    for (const target of targets) expect((await ask(real + target)).status, target).toBe(200)
  })
}
