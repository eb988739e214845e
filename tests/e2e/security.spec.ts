import type { APIRequestContext } from '@playwright/test'
import { ports } from '@/playwright.config'
import { kindsOfPage } from './kinds-of-page'
import { requestRaw } from './raw-request'
import { expect, test } from './test'

const answers = [
  ['a page', '/', 'GET', 200],
  ['a missing page', '/no-such-page', 'GET', 404],
  ['a redirect', '/panel/', 'GET', 308],
  ['the redirect of the form', '/compare?tool=mistral-3-1&tool=openrouter-model-fusion', 'GET', 307],
  ['a refused address', '/%E0%A4%A', 'GET', 400],
  ['a refused method', '/', 'POST', 405],
  ['a refused form', '/api/newsletter', 'POST', 415],
  ['a link that does not work', '/newsletter/unsubscribe', 'POST', 404],
  ['the icon', '/icon.svg', 'GET', 200],
  ['a form sent to the icon', '/icon.svg', 'POST', 405],
  ['a missing file', '/_next/static/no-such-file.js', 'GET', 404],
] as const

for (const [description, path, method, status] of answers) {
  test(`${description} carries the headers that protect its reader`, async () => {
    const answer = await requestRaw(ports.site, path, method)

    expect(answer.status).toBe(status)
    expectProtection(answer.headers)
  })
}

test('a stylesheet carries the headers that protect its reader', async ({ request }) => {
  const [, path = ''] = /<link [^>]*rel="stylesheet" [^>]*href="([^"]+)"/.exec(await readHtml(request, '/')) ?? []

  const answer = await requestRaw(ports.site, path)

  expect(answer.status).toBe(200)
  expect(answer.headers['content-type']).toContain('text/css')
  expectProtection(answer.headers)
})

for (const [name, path] of kindsOfPage) {
  test.describe(name, () => {
    test('allows nothing unsafe and no other site', async ({ request }) => {
      const policy = await readPolicy(request, path)

      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toContain("base-uri 'none'")
      expect(policy).not.toMatch(/unsafe-|\*|https?:|data:|blob:/)
    })

    test('puts its nonce on every script that can run', async ({ request }) => {
      const response = await request.get(path)
      const nonce = readNonce(response.headers()['content-security-policy'])

      const elements = (await response.text()).match(/<script\b[^>]*>/g) ?? []
      const scripts = elements.filter((element) => element !== '<script type="application/ld+json">')
      expect(scripts.length).toBeGreaterThan(0)
      expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([])
    })

    test('has no style attribute, no style element and no event handler', async ({ request }) => {
      const html = (await readHtml(request, path)).replace(/<script\b.*?<\/script>/gs, '')

      expect(html.match(/<[a-z][^>]*\s(style|on[a-z]+)\s*=[^>]*>|<style\b/gi)).toBeNull()
    })
  })
}

test('a nonce is used once', async ({ request }) => {
  const nonces = new Set<string>()
  for (const path of ['/', '/', '/no-such-page', '/no-such-page']) {
    nonces.add(readNonce(await readPolicy(request, path)))
  }

  expect(nonces.size).toBe(4)
})

for (const [description, path, headers, status] of [
  ['on a page', '/', {}, 200],
  ['on a page that is missing', '/no-such-page', {}, 404],
  ['on a part of a file that there is not', '/icon.svg', { Range: 'bytes=999999-' }, 416],
] as const) {
  test(`a nonce that the client names is never used ${description}`, async () => {
    const answer = await requestRaw(ports.site, path, 'GET', { headers: { ...headers, 'X-Nonce': 'strangers' } })

    expect(answer.status).toBe(status)
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
    expect(answer.headers['content-security-policy']).not.toContain('strangers')
    expect(answer.body).not.toContain('strangers')
  })
}

test('a nonce is too long to guess', async ({ request }) => {
  const nonce = readNonce(await readPolicy(request, '/'))

  expect(Buffer.from(nonce, 'base64url').length).toBeGreaterThanOrEqual(16)
})

test('reading the site leaves no cookie and nothing stored', async ({ page, context }) => {
  for (const path of ['/', '/compare/mistral-3-1-vs-mistral-3-small-22b', '/tools/mistral-3-1']) await page.goto(path)

  expect(await context.cookies()).toEqual([])
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
})

test.describe('with awkward records', () => {
  test.use({ baseURL: `http://localhost:${ports.awkward}` })

  const tagline = 'It says <b>bold</b> & "quoted" things, and they stay text.'

  for (const path of ['/', '/tools/quartermaster', '/compare/lantern-vs-quartermaster']) {
    test(`a tagline that looks like HTML stays text on ${path}`, async ({ page }) => {
      await page.goto(path)

      await expect(page.getByText(tagline, { exact: true })).toBeVisible()
    })
  }

  test('a tagline that looks like HTML stays text in the description', async ({ page }) => {
    await page.goto('/tools/quartermaster')

    const description = await page.locator('meta[name=description]').getAttribute('content')
    expect(description).toContain(tagline)
  })

  test('what was typed into the form comes back as text', async ({ page }) => {
    const typed = '"><script>alert(1)</script><img src=x onerror=alert(2)>'
    await page.goto(`/compare?${new URLSearchParams({ tool: typed })}`)

    await expect(page.getByRole('status')).toContainText(typed)
    await expect(page.getByRole('main').locator('script:not([type="application/ld+json"]), img')).toHaveCount(0)
  })

  test('what was asked for is not repeated as HTML on the page that says it is missing', async ({ page }) => {
    await page.goto('/compare/<img src=x onerror=alert(1)>-vs-harbor')

    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('img')).toHaveCount(0)
  })
})

function expectProtection(headers: Record<string, string | string[] | undefined>): void {
  const halfAYear = 15_768_000
  const [, age] = /max-age=(\d+)/.exec(String(headers['strict-transport-security'])) ?? []
  expect(Number(age)).toBeGreaterThanOrEqual(halfAYear)
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['x-frame-options']).toBe('DENY')
  expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
  expect(headers['x-powered-by']).toBeUndefined()
  expect(headers['set-cookie']).toBeUndefined()
}

async function readHtml(request: APIRequestContext, path: string): Promise<string> {
  return (await request.get(path)).text()
}

async function readPolicy(request: APIRequestContext, path: string): Promise<string> {
  return (await request.get(path)).headers()['content-security-policy'] ?? ''
}

function readNonce(policy = ''): string {
  const [, nonce] = /'nonce-([^']+)'/.exec(policy) ?? []
  if (nonce === undefined) throw new Error(`no nonce in ${JSON.stringify(policy)}`)
  return nonce
}
