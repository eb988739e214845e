import { expect, type Locator, mergeTests, type Page } from '@playwright/test'
import { nextNetwork } from '@/tests/support/raw-vote'
import { test as siteTest } from './site-test'
import { listen, test as silentTest } from './test'

export { expect }

type OfTest = {
  /** Opens the browser of one more visitor, from a network of their own. */
  visit: (path: string) => Promise<Page>
}

/** A test in a silent browser on a site that nobody has voted on. */
export const test = mergeTests(silentTest, siteTest).extend<OfTest>({
  baseURL: ({ site }, use) => use(site.origin),
  extraHTTPHeaders: ({ network }, use) => use({ 'X-Forwarded-For': network }),
  visit: async ({ browser, site: { origin: baseURL } }, use) => {
    const noises: string[][] = []
    await use(async (path) => {
      const extraHTTPHeaders = { 'X-Forwarded-For': nextNetwork() }
      const context = await browser.newContext({ baseURL, extraHTTPHeaders })
      noises.push(listen(context, { baseURL }))
      const page = await context.newPage()
      await page.goto(path)
      return page
    })
    expect(noises.flat()).toEqual([])
  },
})

/** Two tools and the pages they are voted on. */
export const tool = { slug: 'mistral-3-1', name: 'Mistral 3.1', path: '/tools/mistral-3-1' }
export const rival = { slug: 'mistral-8x22b-v2', name: 'Mistral 8x22B v2' }
export const comparison = '/compare/mistral-3-1-vs-mistral-8x22b-v2'

/** The place on a page where a tool is voted on. */
export function control(page: Page, { slug } = { slug: tool.slug }) {
  const form = page.locator(`#vote-${slug}`)
  const button = (name: 'Ship' | 'Skip' | 'Undo vote') => form.getByRole('button', { name })
  return { form, button, figure: form.locator('b'), detail: form.locator('small'), status: form.getByRole('status') }
}

/** Waits until the script knows what the visitor voted; a click before that sends the plain form. */
export async function expectReady(page: Page, own: 'ship' | 'skip' | 'none', of = tool.slug): Promise<void> {
  await expect(page.locator(`#vote-${of}`)).toHaveAttribute('data-own', own)
}

/** What the decision table says of the community, side by side. */
export function communityCells(page: Page): Locator {
  return page.getByRole('row', { name: /^Visitors/ }).getByRole('cell')
}
