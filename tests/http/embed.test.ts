import { parseHTML } from 'linkedom'
import { expect, inject, test } from 'vitest'
import { readPolicy } from '@/tests/support/policy'
import { requestRaw } from '@/tests/support/raw-request'
import { ask, open, texts } from './page'

const { real, awkward } = inject('sites')
const comparison = '/compare/claude-sonnet-5-5-vs-gpt-6-sol'
const four = '/compare/chorus-vs-harbor-vs-quartermaster-vs-switchyard'

const embeds = [
  ['two tools', `${real}/embed${comparison}`],
  ['two tools for a case', `${real}/embed${comparison}?workload=coding-agent&must=open-weights&budget=500&theme=dark`],
  ['four tools with the longest name', `${awkward}/embed${four}`],
  ['a tool', `${real}/embed/tools/gpt-6-sol`],
  ['a tool that nobody has judged', `${awkward}/embed/tools/chorus`],
] as const

test.each(embeds)('the embed of %s may be framed by every site, and runs and loads nothing', async (_, url) => {
  const { status, headers, body } = await requestRaw(Number(new URL(url).port), url.slice(new URL(url).origin.length))
  const { document } = parseHTML(body)
  const policy = readPolicy(String(headers['content-security-policy']))

  expect(status).toBe(200)
  expect(policy.get('frame-ancestors')).toBe('*')
  expect(policy.get('script-src')).toBe("'none'")
  expect(policy.get('style-src')).toMatch(/'sha256-/)
  expect(headers).not.toHaveProperty('x-frame-options')
  expect(headers).not.toHaveProperty('set-cookie')
  expect(headers['x-robots-tag']).toBe('noindex')
  expect(document.querySelectorAll('script, form, img, iframe, object, video, [src], [style], [onclick]')).toHaveLength(
    0,
  )
  expect(document.querySelectorAll('link:not([rel=canonical])')).toHaveLength(0)
  expect(document.querySelector('style')?.textContent).not.toMatch(/url\(|@import/)
  expect(Buffer.byteLength(body)).toBeLessThanOrEqual(10_000)
})

test('links of an embed open a tab that cannot reach back, and lead back with the case', async () => {
  const { document } = await open(`${real}/embed${comparison}?workload=batch`)
  const links = [...document.querySelectorAll('a')]

  expect(links.every((link) => link.getAttribute('target') === '_blank')).toBe(true)
  expect(links.every((link) => link.getAttribute('rel')?.includes('noopener'))).toBe(true)
  expect(links.map((link) => link.getAttribute('href'))).toContain(`${real}${comparison}?workload=batch`)
  expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
    `${real}${comparison}?workload=batch`,
  )
})

test('an embed says the outcome and the prices of the page', async () => {
  const page = await open(`${real}${comparison}?workload=retrieval`)
  const { document } = await open(`${real}/embed${comparison}?workload=retrieval`)

  expect(texts(document, 'strong')).toEqual(texts(page.document, '#outcome'))
  for (const cost of texts(page.document, '.decision-cost b')) expect(texts(document, 'td b')).toContain(cost)
})

test('an embed is kept, and not sent again to who has it', async () => {
  const port = Number(new URL(real).port)
  const first = await requestRaw(port, `/embed${comparison}`)
  const again = await requestRaw(port, `/embed${comparison}`, 'GET', {
    headers: { 'If-None-Match': first.headers.etag ?? '' },
  })

  expect(first.headers['cache-control']).toContain('s-maxage')
  expect(again.status).toBe(304)
  expect(again.headers['content-security-policy']).toContain('frame-ancestors *')
})

test.each([
  ['another order', '/embed/compare/gpt-6-sol-vs-claude-sonnet-5-5?theme=dark', `/embed${comparison}?theme=dark`],
  ['upper case and a slash', '/Embed/Tools/GPT-6-sol/', '/embed/tools/gpt-6-sol'],
  ['a tool against itself', '/embed/compare/gpt-6-sol-vs-gpt-6-sol', '/embed/tools/gpt-6-sol'],
])('%s moves for good', async (_, path, to) => {
  const answer = await ask(real + path)

  expect(answer.status).toBe(308)
  expect(answer.headers.get('location')?.replace(real, '')).toBe(to)
})

test.each([
  ['an unknown tool', '/embed/tools/no-such-tool', 404],
  ['a comparison with one', '/embed/compare/gpt-6-sol-vs-no-such-tool', 404],
  ['a theme that there is not', '/embed/tools/gpt-6-sol?theme=pink', 400],
  ['a number that is none', `/embed${comparison}?requests=%3Cscript%3E`, 400],
  ['an unknown parameter', `/embed${comparison}?colour=red`, 400],
])('%s is refused in a small page for the frame', async (_, path, status) => {
  const answer = await ask(real + path)
  const body = await answer.text()

  expect(answer.status).toBe(status)
  expect(answer.headers.get('content-security-policy')).toContain('frame-ancestors *')
  expect(parseHTML(body).document.querySelector('h1')?.textContent).toBeTruthy()
  expect(body).not.toContain('<script')
})

test('a comparison with an unknown tool names it, and what is near', async () => {
  const body = await (await ask(`${real}/embed/compare/gpt-6-sol-vs-gpt-6-soll`)).text()

  expect(parseHTML(body).document.querySelector('p')?.textContent).toMatch(
    /^No tool is called “gpt-6-soll”\. The nearest are /,
  )
})

test('no page but an embed may be framed', async () => {
  for (const path of [comparison, `${comparison}/copy`, '/oembed', '/embed', `${comparison}.csv`]) {
    const { headers } = await ask(real + path)

    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('x-frame-options')).toBe('DENY')
  }
})
