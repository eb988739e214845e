import type { APIRequestContext } from '@playwright/test'
import { kindsOfPage } from '@/tests/support/kinds-of-page'
import { requestRaw } from '@/tests/support/raw-request'
import { findSites } from './sites'
import { expect, test } from './test'

for (const [name, path, site] of kindsOfPage) {
  test.describe(name, () => {
    test('puts its nonce on every script that can run', async ({ request }) => {
      const response = await request.get(findSites()[site] + path)
      const nonce = readNonce(response.headers()['content-security-policy'])

      const elements = (await response.text()).match(/<script\b[^>]*>/g) ?? []
      const scripts = elements.filter((element) => element !== '<script type="application/ld+json">')
      expect(scripts.length).toBeGreaterThan(0)
      expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([])
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
    const answer = await requestRaw(Number(new URL(findSites().real).port), path, 'GET', {
      headers: { ...headers, 'X-Nonce': 'strangers' },
    })

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

async function readPolicy(request: APIRequestContext, path: string): Promise<string> {
  return (await request.get(path)).headers()['content-security-policy'] ?? ''
}

function readNonce(policy = ''): string {
  const [, nonce] = /'nonce-([^']+)'/.exec(policy) ?? []
  if (nonce === undefined) throw new Error(`no nonce in ${JSON.stringify(policy)}`)
  return nonce
}
