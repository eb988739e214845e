import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expectNoViolationsInAnyColours } from './axe'
import { expect, test } from './test'

const comparison = '/compare/claude-sonnet-5-5-vs-gpt-6-sol'

/** Serves a page on a port of its own, which is another origin than the site's, and goes away with the test. */
async function serve(html: string): Promise<{ origin: string; close: () => void }> {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html))
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  return { origin: `http://localhost:${port}`, close: () => server.close() }
}

/** How the site says that a page is embedded. */
async function askOembed(url: string): Promise<{ html: string; width: number; height: number }> {
  const site = new URL(url).origin
  return (await fetch(`${site}/oembed?${new URLSearchParams({ url })}`)).json()
}

test('another site shows the frame that /oembed gives it, and its links open the page in a tab', async ({
  page,
  baseURL,
}) => {
  const url = `${baseURL}${comparison}?workload=batch`
  const { html } = await askOembed(url)
  const site = await serve(`<!doctype html><title>Another site</title><link rel="icon" href="data:,">${html}`)

  await page.goto(site.origin)

  // Nothing is evaluated in the frame: it runs no script, not even that of a test.
  await expect
    .poll(() => page.frames().map((frame) => frame.url()))
    .toContain(`${baseURL}/embed${comparison}?workload=batch`)
  await page.keyboard.press('Tab')
  const [opened] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('Enter')])
  await opened.waitForLoadState()
  expect(opened.url()).toBe(url)
  site.close()
})

test('a frame is as high as what it shows', async ({ page, baseURL }) => {
  for (const path of [comparison, '/tools/gpt-6-sol']) {
    const { width, height } = await askOembed(`${baseURL}${path}`)
    await page.setViewportSize({ width, height: 10 })
    await page.goto(`/embed${path}`)

    const needed = await page.locator('html').evaluate((element) => element.scrollHeight)
    expect(needed).toBeLessThanOrEqual(height)
    expect(needed).toBeGreaterThan(height / 2)
  }
})

test('an embed fits 320 pixels without scrolling sideways, in its own colours', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 600 })

  for (const path of [comparison, '/tools/gpt-6-sol']) {
    await page.goto(`/embed${path}?theme=dark`)

    expect(await page.locator('html').evaluate((element) => element.scrollWidth)).toBe(320)
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(19, 22, 24)')
  }
})

test('an embed can be read by everybody', async ({ page }) => {
  for (const path of [comparison, '/tools/gpt-6-sol']) {
    await page.goto(`/embed${path}`)

    await expectNoViolationsInAnyColours(page)
  }
})

test('a page of the site is not shown in a frame of another site', async ({ browser, baseURL }) => {
  const site = await serve(
    `<!doctype html><link rel="icon" href="data:,"><iframe src="${baseURL}${comparison}"></iframe>`,
  )
  const context = await browser.newContext()
  const page = await context.newPage()
  const messages: string[] = []
  page.on('console', (message) => messages.push(message.text()))

  await page.goto(site.origin)

  await expect.poll(() => messages.join()).toContain('frame-ancestors')
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveCount(0)
  await context.close()
  site.close()
})
