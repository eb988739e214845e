import { createHash } from 'node:crypto'
import { expect, inject, test } from 'vitest'
import { kindsOfPage } from '@/tests/support/kinds-of-page'
import { requestRaw } from '@/tests/support/raw-request'
import { find, main, open, readMeta, text } from './page'

const sites = inject('sites')
const port = Number(new URL(sites.real).port)

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
    const answer = await requestRaw(port, path, method)

    expect(answer.status).toBe(status)
    expectProtection(answer.headers)
  })
}

test('a stylesheet carries the headers that protect its reader', async () => {
  const { document } = await open(sites.real)
  const path = find(document, 'link[rel=stylesheet]').getAttribute('href') ?? ''

  const answer = await requestRaw(port, path)

  expect(answer.status).toBe(200)
  expect(answer.headers['content-type']).toContain('text/css')
  expectProtection(answer.headers)
})

for (const [name, path, site] of kindsOfPage) {
  test(`${name} allows nothing unsafe and no other site`, async () => {
    const { headers } = await open(sites[site] + path)

    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("base-uri 'none'")
    expect(policy).not.toMatch(/unsafe-|\*|https?:|data:|blob:/)
  })

  test(`${name} names every inline script by its hash, and loads others from this site alone`, async () => {
    const { headers, body } = await open(sites[site] + path)

    const policy = String(headers['content-security-policy'])
    const scripts = [...body.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)]
    const inline = scripts.filter(([, attributes = '']) => !/\ssrc=|application\/ld\+json/.test(attributes))
    expect(inline.length).toBeGreaterThan(0)
    for (const [, , content = ''] of inline) {
      expect(policy).toContain(`'sha256-${createHash('sha256').update(content).digest('base64')}'`)
    }
    const sources = scripts.flatMap(([, attributes = '']) => /\ssrc="([^"]*)"/.exec(attributes)?.[1] ?? [])
    expect(sources.filter((source) => !source.startsWith('/_next/static/'))).toEqual([])
  })

  test(`${name} has no style attribute, no style element and no event handler`, async () => {
    const { body } = await open(sites[site] + path)

    const html = body.replace(/<script\b.*?<\/script>/gs, '')
    expect(html).toContain('<h1')
    expect(html.match(/<[a-z][^>]*\s(style|on[a-z]+)\s*=[^>]*>|<style\b/gi)).toBeNull()
  })
}

const tagline = 'It says <b>bold</b> & "quoted" things, and they stay text.'

for (const path of ['/tools/quartermaster', '/newsletter/2026-47']) {
  test(`a tagline that looks like HTML stays text on ${path}`, async () => {
    const page = await open(sites.awkward + path)

    expect(text(main(page))).toContain(tagline)
  })
}

for (const path of ['/', '/tools', '/tools/quartermaster', '/compare/lantern-vs-quartermaster']) {
  test(`a reason to choose that looks like HTML stays text on ${path}`, async () => {
    const page = await open(sites.awkward + path)

    expect(text(main(page))).toContain('you read <b>bold</b> & "quoted" things')
  })
}

test('a tagline that looks like HTML stays text in the description', async () => {
  const page = await open(`${sites.awkward}/tools/quartermaster`)

  expect(readMeta(page, 'description')).toContain(tagline)
})

test('what was typed into the form comes back as text', async () => {
  const typed = '"><script>alert(1)</script><img src=x onerror=alert(2)>'

  const page = await open(`${sites.awkward}/compare?${new URLSearchParams({ tool: typed })}`)

  expect(text(find(main(page), '[role=status]'))).toContain(typed)
  expect(main(page).querySelector('script:not([type="application/ld+json"]), img')).toBeNull()
})

test('what was asked for is not repeated as HTML on the page that says it is missing', async () => {
  const page = await open(`${sites.awkward}/compare/<img src=x onerror=alert(1)>-vs-harbor`)

  expect(find(page.document, 'h1')).toBeDefined()
  expect(page.document.querySelector('img')).toBeNull()
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
