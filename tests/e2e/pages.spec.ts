import { fiveComparisons } from './five-comparisons'
import { expect, test } from './test'

const pages = [
  ['/', /\S/],
  ['/compare', /\S/],
  ['/tools', /^AI tools$/],
  ['/categories', /^Categories$/],
  ['/categories/developer-tools', /^Developer Tools$/],
  ['/panel', /^The panel$/],
  ['/panel/skeptic', /^Skeptic$/],
  ['/tools/mistral-3-1/alternatives', /^Alternatives to Mistral 3.1$/],
  ['/newsletter', /^Weekly AI Tool Verdicts$/],
  ['/methodology', /\S/],
  ['/privacy', /\S/],
] as const

const tools = [
  'Azure AI Foundry Model Routing',
  'Azure AI Foundry Real-Time Voice API & Model Router',
  'Hugging Face Inference Providers Hub',
  'Mistral 3 Small (22B)',
  'Mistral 3.1',
  'Mistral 8x22B Instruct v2',
  'Mistral 8x22B v2',
  'OpenRouter Model Fusion',
]

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const [path, heading] of pages) {
    test(`${path} answers with a heading, a title, a description and its address`, async ({ page, baseURL }) => {
      const response = await page.goto(path)

      expect(response?.status()).toBe(200)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
      await expect(page).toHaveTitle(/Ship or Skip/)
      await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /\S/)
      await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${baseURL}${path.replace(/^\/$/, '')}`)
      await expect(page.locator('meta[name=robots][content*=noindex]')).toHaveCount(0)
    })
  }

  test('the home page has the latest verdict of every tool', async ({ page }) => {
    await page.goto('/')

    const latest = page.getByRole('region', { name: 'Latest verdicts' })
    const names = await latest.locator('a:not(.compare-link)').allTextContents()
    expect(names.sort()).toEqual(tools)
    await expect(latest.locator('a.compare-link')).toHaveCount(tools.length)
    const fusion = latest.getByRole('listitem').filter({ hasText: 'OpenRouter Model Fusion' })
    await expect(fusion).toContainText(/Ship.*3 ship \/ 1 skip · no score given · Paid/)
  })

  for (const path of ['/', '/compare']) {
    test(`the five comparisons stand on ${path}`, async ({ page }) => {
      await page.goto(path)

      for (const { path: target, cards } of fiveComparisons) {
        const name = cards.map((card) => card.name).join(' vs ')
        await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute('href', target)
      }
    })
  }

  test('the panel introduces each reviewer at an address of their own', async ({ page }) => {
    await page.goto('/panel')

    await expect(page.getByRole('heading', { level: 2 })).toHaveText([
      'Builder',
      'Skeptic',
      'Founder',
      'Futurist',
      'Creator',
    ])
    for (const reviewer of ['builder', 'skeptic', 'founder', 'futurist', 'creator']) {
      await expect(page.locator(`#${reviewer}`).getByRole('heading', { level: 2 })).toHaveCount(1)
    }
  })

  test('a reviewer in a scorecard leads to their introduction', async ({ page }) => {
    await page.goto('/compare/mistral-8x22b-instruct-v2-vs-openrouter-model-fusion')

    await page.getByRole('table').getByRole('link', { name: 'Creator' }).click()

    await expect(page).toHaveURL('/panel/creator')
    await expect(page.getByRole('heading', { level: 1, name: 'Creator' })).toBeInViewport()
  })

  for (const path of ['/', '/compare/mistral-3-1-vs-mistral-3-small-22b', '/tools/mistral-3-1', '/no-such-page']) {
    test(`${path} leads to every part of the site`, async ({ page }) => {
      await page.goto(path)

      await expect(page.getByRole('banner').getByRole('link', { name: 'Ship or Skip' })).toHaveAttribute('href', '/')
      for (const [name, target] of [
        ['Tools', '/tools'],
        ['Categories', '/categories'],
        ['Compare', '/compare'],
        ['Panel', '/panel'],
        ['Newsletter', '/newsletter'],
        ['How we judge', '/methodology'],
        ['Privacy', '/privacy'],
      ] as const) {
        const link = page.getByRole('contentinfo').getByRole('link', { name })
        await expect(link).toHaveAttribute('href', target)
      }
    })
  }
})
