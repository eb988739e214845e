import type { Locator } from '@playwright/test'
import { expect, test } from './test'

const phone = { width: 390, height: 844 }
const desk = { width: 1280, height: 900 }
const longNames = '/compare/azure-ai-foundry-real-time-voice-api-model-router-vs-mistral-3-small-22b'
const three = '/compare/mistral-3-1-vs-mistral-3-small-22b-vs-mistral-8x22b-instruct-v2'

for (const [screen, path, seen] of [
  [phone, longNames, 2],
  [desk, longNames, 2],
  [phone, three, 1],
  [desk, three, 3],
] as const) {
  test(`${screen.width} by ${screen.height}: ${path} begins with what it comes to, and when to choose ${seen}`, async ({
    page,
  }) => {
    await page.setViewportSize(screen)
    await page.goto(path)

    const needed = [page.locator('.band'), ...(await page.locator('.decision-reason b').all()).slice(0, seen)]

    expect(needed).toHaveLength(seen + 1)
    for (const each of needed) expect(await readEnd(each)).toBeLessThan(screen.height)
  })
}

for (const width of [390, 768, 1024, 1280]) {
  test(`at ${width} px no price of an offer is cut off`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/tools/claude-opus-4-8')

    const cut = await page.locator('.offers-scroll').evaluate((box) => box.scrollWidth - box.clientWidth)

    expect(cut).toBeLessThanOrEqual(0)
  })
}

test('a fact with a source has one mark', async ({ page }) => {
  await page.goto('/compare/claude-opus-4-8-vs-gpt-5-5')

  const drawn = await page
    .locator('#row-contextWindow td')
    .first()
    .locator('*')
    .evaluateAll((all) => all.map((each) => getComputedStyle(each, '::before').content))

  // A word joiner holds the mark to the value and draws nothing.
  expect(drawn.filter((content) => content !== 'none' && !content.includes('\u2060'))).toHaveLength(1)
})

async function readEnd(element: Locator): Promise<number> {
  const box = await element.boundingBox()
  return box === null ? Number.POSITIVE_INFINITY : box.y + box.height
}
