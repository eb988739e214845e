import { expect, test } from './test'

test('reading the site leaves no cookie and nothing stored', async ({ page, context }) => {
  for (const path of ['/', '/compare/mistral-3-1-vs-mistral-3-small-22b', '/tools/mistral-3-1']) await page.goto(path)

  expect(await context.cookies()).toEqual([])
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
})

test('a script that was injected does not run', async ({ browser, baseURL }) => {
  // In a context of its own, because the refusal is an error in the console.
  const page = await browser.newPage({ ...(baseURL !== undefined && { baseURL }) })
  await page.route('**/tools/mistral-3-1', async (route) => {
    const response = await route.fetch()
    const html = (await response.text()).replace('</main>', '<script>document.title = "injected"</script></main>')
    await route.fulfill({ response, body: html })
  })
  const refused = page.waitForEvent('console', (message) => message.text().includes('Content Security Policy'))

  await page.goto('/tools/mistral-3-1')

  expect((await refused).type()).toBe('error')
  await expect(page).not.toHaveTitle('injected')
  await page.close()
})
