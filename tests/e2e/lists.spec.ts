import { ports } from '@/playwright.config'
import { applications, longestName } from '@/tests/support/awkward'
import { expect, test } from './test'

const awkward = `http://localhost:${ports.awkward}`

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 1280, height: 800 } })

    test('the list of tools has a row a tool with what one chooses by', async ({ page }) => {
      await page.goto('/tools')

      const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Mistral 3.1' }) })
      await expect(row.getByRole('heading').getByRole('link')).toHaveAttribute('href', '/tools/mistral-3-1')
      await expect(row).toContainText(/Ship.*4 ship \/ 0 skip.*Mistral AI · Model.*81\/100.*Free.*20 November 2026/)
      await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(8)
    })

    test('a tool without scores says so instead of 0', async ({ page }) => {
      await page.goto('/tools?kind=fusion-layer')

      await expect(page.getByRole('main')).toContainText('no score given')
      await expect(page.getByRole('main')).not.toContainText('0/100')
    })

    test('a filter gives as many tools as stand beside it, and can be dropped again', async ({ page }) => {
      await page.goto('/tools')
      const link = page.getByRole('navigation', { name: 'Filters' }).getByRole('link', { name: /^Model \d+$/ })
      const count = Number(/\d+$/.exec((await link.textContent()) ?? '')?.[0])

      await link.click()

      await expect(page).toHaveURL('/tools?kind=model')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Models')
      await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(count)
      await page.getByRole('link', { name: 'Drop Kind: Model' }).click()
      await expect(page).toHaveURL('/tools')
    })

    test('filters add up in the address, and are dropped together', async ({ page }) => {
      await page.goto('/tools?kind=model')

      await page.getByRole('list', { name: 'Open weights' }).getByRole('link', { name: /^Yes/ }).click()

      await expect(page).toHaveURL('/tools?kind=model&weights=yes')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Open-weight models')
      await page.getByRole('link', { name: 'Drop all filters' }).click()
      await expect(page).toHaveURL('/tools')
    })

    test('an order is in the address and marked', async ({ page }) => {
      await page.goto('/tools')

      await page.getByRole('navigation', { name: 'Order' }).getByRole('link', { name: 'Panel score' }).click()

      await expect(page).toHaveURL('/tools?order=score')
      const orders = page.getByRole('navigation', { name: 'Order' })
      await expect(orders.locator('[aria-current]')).toHaveText('Panel score')
      const scores = await page.getByText(/^(\d+\/100|no score given)$/).allTextContents()
      const numbers = scores
        .map((score) => Number.parseInt(score, 10))
        .map((score) => (Number.isNaN(score) ? -1 : score))
      expect(numbers).toHaveLength(8)
      expect(numbers).toEqual(numbers.toSorted((a, b) => b - a))
    })

    test('an empty result says which filter to drop', async ({ page }) => {
      await page.goto('/tools?kind=fusion-layer&price=free')

      await expect(page.getByRole('main')).toContainText('No tool is all of that.')
      await page.getByRole('link', { name: 'Drop Entry price: Free' }).last().click()

      await expect(page).toHaveURL('/tools?kind=fusion-layer')
      await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText(['OpenRouter Model Fusion'])
    })

    test('what no tool has is shown with 0 and leads nowhere', async ({ page }) => {
      await page.goto('/tools')

      const prices = page.getByRole('list', { name: 'Entry price' })
      await expect(prices).toContainText('On request 0')
      await expect(prices.getByRole('link', { name: 'On request' })).toHaveCount(0)
    })

    test('what an address asks for in vain is named, and the rest of it counts', async ({ page }) => {
      const response = await page.goto('/tools?kind=model&colour=red&price=cheap&page=77')

      expect(response?.status()).toBe(200)
      const note = page.getByRole('status')
      await expect(note).toContainText(/colour.*cheap.*page 77/)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Models')
    })

    test('a longer list has pages that lead on and back', async ({ page }) => {
      await page.goto(`${awkward}/tools`)
      const first = await page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents()

      await page.getByRole('link', { name: 'Next' }).click()

      await expect(page).toHaveURL(`${awkward}/tools?page=2`)
      const pages = page.getByRole('navigation', { name: 'Pages' })
      await expect(pages.locator('[aria-current=page]')).toHaveText('2')
      await expect(pages.locator('a[rel=prev]')).toHaveAttribute('href', '/tools')
      await expect(pages.locator('a[rel=next]')).toHaveCount(0)
      const second = await page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents()
      expect(second.length).toBeGreaterThan(0)
      expect(first.filter((name) => second.includes(name))).toEqual([])
    })

    test('a tool of a list can be put into a comparison', async ({ page }) => {
      await page.goto('/tools')

      await expect(
        page.getByRole('main').getByRole('link', { name: 'Compare Mistral 3.1', exact: true }),
      ).toHaveAttribute('href', '/compare?tool=mistral-3-1')
    })
  })
}

test('on a phone the results come first, and the filters when asked for', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/tools')
  const filter = page.getByRole('navigation', { name: 'Filters' }).getByRole('link', { name: /^Model/ })

  await expect(filter).toBeHidden()
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeInViewport()
  await page.getByText('Filter', { exact: true }).click()

  await expect(filter).toBeVisible()
})

test('on a desk the filters stand beside the list and are reached by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('/tools')
  const first = page.getByRole('list', { name: 'Category' }).getByRole('link')

  await expect(first).toBeInViewport()
  await first.focus()
  await page.keyboard.press('Tab')

  await expect(page.getByRole('list', { name: 'Kind' }).getByRole('link').first()).toBeFocused()
})

for (const [path, canonical, isIndexed] of [
  ['/tools', '/tools', true],
  ['/tools?colour=red', '/tools', true],
  ['/tools?order=latest', '/tools', true],
  ['/tools?price=free&kind=model', '/tools?kind=model&price=free', false],
  ['/tools?order=name', '/tools?order=name', false],
  [`${awkward}/tools?page=2`, '/tools?page=2', true],
  [`${awkward}/tools?page=99`, '/tools', true],
  [`${awkward}/categories/office?page=2`, '/categories/office?page=2', true],
  [`${awkward}/categories/office?verdict=ship`, '/categories/office?verdict=ship', false],
] as const) {
  test(`${path.replace(awkward, 'awkward')} is ${canonical}, ${isIndexed ? '' : 'not '}to be indexed`, async ({
    page,
  }) => {
    await page.goto(path)

    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`${toPattern(canonical)}$`))
    await expect(page.locator('meta[name=robots][content*=noindex]')).toHaveCount(isIndexed ? 0 : 1)
  })
}

for (const [name, query] of [
  ['10 KB', `kind=${'x'.repeat(10_000)}`],
  ['200 words', Array.from({ length: 200 }, (_, index) => `word${index}=${index}`).join('&')],
  ['control characters', 'kind=%00%01%1b%5b31m&%00=%0d%0a'],
  ['escapes that do not decode', 'kind=%E0%A4%A&%=%'],
  ['a name repeated a hundred times', Array.from({ length: 100 }, () => 'kind=model').join('&')],
  ['names of properties every object has', '__proto__=1&constructor=2&toString=3&then=4&page=5'],
  ['markup', 'kind=%3Cscript%3Ealert(1)%3C/script%3E'],
] as const) {
  for (const path of ['/tools', '/categories/developer-tools', '/panel/skeptic', '/tools/mistral-3-1/alternatives']) {
    test(`${path} answers a query of ${name}, and repeats little of it`, async ({ page }) => {
      const response = await page.goto(`${path}?${query}`)

      expect(response?.status()).toBe(200)
      const note = page.getByRole('status')
      await expect(note).toContainText('Left aside')
      expect((await note.textContent())?.length).toBeLessThan(400)
      // Next itself keeps the whole query in a script of the page; what counts is what a visitor is shown.
      await expect(page.getByRole('main')).not.toContainText('x'.repeat(61))
      await expect(page).not.toHaveTitle(/xxx|word\d/)
      const html = (await response?.text()) ?? ''
      expect(html).not.toContain('<script>alert')
    })
  }
}

test.describe('categories', () => {
  test('each says what it is for, how many tools it has and what the panel puts first', async ({ page }) => {
    await page.goto(`${awkward}/categories`)

    const office = page.getByRole('region', { name: 'Office Work' })
    await expect(office).toContainText(`What runs on a desk from nine to five.${applications} tools`)
    await expect(office.getByRole('listitem')).toHaveCount(3)
    await expect(page.getByRole('region', { name: 'Poetry' })).toContainText('No tools yet')
  })

  test('a category lists its tools with filters of its own', async ({ page }) => {
    await page.goto(`${awkward}/categories/developer-tools`)

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Developer Tools')
    await expect(page.getByRole('heading', { name: longestName })).toBeVisible()
    await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(5)
    await expect(page.getByRole('list', { name: 'Category' })).toHaveCount(0)
  })

  test('an empty category says that it is', async ({ page }) => {
    const response = await page.goto(`${awkward}/categories/poetry`)

    expect(response?.status()).toBe(200)
    await expect(page.getByRole('main')).toContainText('No tool stands here yet.')
  })

  test('the home page leads to all tools and to each category', async ({ page }) => {
    await page.goto('/')

    const links = page.getByRole('navigation', { name: 'All tools and categories' }).getByRole('link')
    await expect(links).toHaveText(['All 8 tools', 'Developer Tools (8)', 'All categories'])
  })
})

function toPattern(text: string): string {
  return text.replace(/[?]/g, '\\?')
}
