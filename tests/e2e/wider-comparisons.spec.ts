import { ports } from '@/playwright.config'
import { expect, test } from './test'

const wide = [
  ['mistral-3-1', 'mistral-3-small-22b', 'mistral-8x22b-instruct-v2'],
  ['azure-ai-foundry-model-routing', 'mistral-3-1', 'mistral-8x22b-v2', 'openrouter-model-fusion'],
]

for (const slugs of wide) {
  test(`${slugs.length} tools stand side by side in cards, table and scorecard`, async ({ page }) => {
    const response = await page.goto(`/compare/${slugs.join('-vs-')}`)

    expect(response?.status()).toBe(200)
    const cards = page.getByRole('article').filter({ has: page.getByRole('heading', { level: 2 }) })
    const names = await cards.getByRole('heading', { level: 2 }).allTextContents()
    expect(names).toHaveLength(slugs.length)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(names.join(' vs '))
    for (const table of await page.getByRole('table').all()) {
      await expect(table.locator('th[scope=col]')).toHaveText([/\S/, ...names])
    }
  })
}

test('five tools are no comparison', async ({ request }) => {
  const response = await request.get(
    '/compare/mistral-3-1-vs-mistral-3-small-22b-vs-mistral-8x22b-instruct-v2-vs-mistral-8x22b-v2-vs-openrouter-model-fusion',
  )

  expect(response.status()).toBe(404)
})

test('a comparison with a tool nobody has reviewed says so', async ({ page }) => {
  await page.goto(`http://localhost:${ports.awkward}/compare/chorus-vs-switchyard`)

  const card = page.getByRole('article').filter({ has: page.getByRole('heading', { name: 'Chorus', level: 2 }) })
  await expect(card).toContainText('Nobody has reviewed it yet')
  await expect(page.getByRole('heading', { name: 'Reviewer scorecard' })).toBeVisible()
})

const robots = [
  ['a curated comparison of different kinds', '/compare/azure-ai-foundry-model-routing-vs-mistral-3-1', false],
  ['a comparison of one kind that nobody curated', '/compare/mistral-3-1-vs-mistral-8x22b-v2', false],
  ['a curated comparison of three', `/compare/${wide[0]?.join('-vs-')}`, false],
  ['a comparison of different kinds that nobody curated', '/compare/mistral-3-1-vs-openrouter-model-fusion', true],
] as const

for (const [description, path, isHidden] of robots) {
  test(`${description} is ${isHidden ? 'kept from' : 'open to'} search engines`, async ({ page }) => {
    const response = await page.goto(path)

    expect(response?.status()).toBe(200)
    await expect(page.locator('meta[name=robots][content*=noindex]')).toHaveCount(isHidden ? 1 : 0)
  })
}

const related = [
  '/compare/azure-ai-foundry-model-routing-vs-mistral-3-1',
  '/compare/mistral-3-1-vs-openrouter-model-fusion',
  `/compare/${wide[0]?.join('-vs-')}`,
]

for (const path of related) {
  test(`the comparisons related to ${path} exist and are others`, async ({ page, request }) => {
    await page.goto(path)

    const links = page.getByRole('region', { name: 'Related comparisons' }).getByRole('link')
    const targets = await links.evaluateAll((elements) => elements.map((link) => link.getAttribute('href') ?? ''))
    expect(targets.length).toBeGreaterThan(0)
    expect(targets).not.toContain(path)
    expect(new Set(targets).size).toBe(targets.length)
    for (const target of targets) {
      expect((await request.get(target, { maxRedirects: 0 })).status(), target).toBe(200)
    }
  })
}
