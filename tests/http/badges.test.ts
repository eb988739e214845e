import { parseHTML } from 'linkedom'
import { expect, inject, test as read } from 'vitest'
import { kindsOfPage } from '@/tests/support/kinds-of-page'
import { requestRaw } from '@/tests/support/raw-request'
import { postVote } from '@/tests/support/raw-vote'
import { find, main, open, text } from './page'
import { test as write } from './site-test'

const sites = inject('sites')
const port = Number(new URL(sites.real).port)
const tool = '/tools/mistral-3-1/badge.svg'
const comparison = '/compare/mistral-3-1-vs-mistral-8x22b-v2/badge.svg'

for (const path of [
  tool,
  comparison,
  `${tool}?show=score&theme=dark`,
  `${comparison}?show=price`,
  `${tool}?utm_source=x`,
]) {
  read(`${path} is a picture that other sites and caches may have, and that nobody frames`, async () => {
    const { status, headers, body } = await requestRaw(port, path)

    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'image/svg+xml; charset=utf-8',
      'cache-control': 'public, max-age=0, s-maxage=10, stale-while-revalidate=60',
      'cross-origin-resource-policy': 'cross-origin',
      'access-control-allow-origin': '*',
      'x-frame-options': 'DENY',
      'x-robots-tag': 'noindex',
    })
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['set-cookie']).toBeUndefined()
    expect(body).toMatch(/^<svg .*<title>.* on Ship or Skip: .*<\/svg>$/)
  })
}

read('who has a badge is told so', async () => {
  const { headers } = await requestRaw(port, tool)

  const again = await requestRaw(port, tool, 'GET', { headers: { 'If-None-Match': `${headers.etag}` } })

  expect([again.status, again.body]).toEqual([304, ''])
  expect(again.headers['cross-origin-resource-policy']).toBe('cross-origin')
})

read.each([
  ['show=banana', 'show', 'banana'],
  ['theme=', 'theme', ''],
  ['theme=dark&theme=dark', 'theme', '2 values'],
  ['colour=red', 'colour', 'an unknown parameter'],
])('a badge with %s is refused, with what is wrong', async (query, parameter, found) => {
  const { status, headers, body } = await requestRaw(port, `${tool}?${query}`)

  expect([status, headers['content-type']]).toEqual([400, 'application/problem+json'])
  expect(JSON.parse(body).errors).toMatchObject([{ parameter, found }])
})

read('the badge of an unknown tool says so with its true status, and is not kept', async () => {
  const { status, headers, body } = await requestRaw(port, '/tools/no-such-tool/badge.svg')

  expect([status, headers['content-type'], headers['cache-control']]).toEqual([
    404,
    'image/svg+xml; charset=utf-8',
    'no-store',
  ])
  expect(body).toContain('Not found</title>')
})

read.each([
  ['/compare/mistral-8x22b-v2-vs-mistral-3-1/badge.svg?show=score', `${comparison}?show=score`],
  ['/tools/Mistral-3-1/badge.svg', tool],
  ['/compare/mistral-3-1-vs-mistral-3-1/badge.svg', tool],
])('%s moves to the one address of its badge', async (path, to) => {
  const { status, headers } = await requestRaw(port, path)

  expect([status, headers.location]).toEqual([308, to])
})

write('a vote is on the next badge at once, although badges are kept', async ({ site }) => {
  const path = `${tool}?show=community`
  expect((await requestRaw(site.port, path)).body).toContain('No votes yet')

  for (let votes = 1; votes <= 3; votes++) {
    await postVote(site, { tool: 'mistral-3-1', choice: 'ship' })

    expect((await requestRaw(site.port, path)).body).toContain(`${votes} ship · 0 skip`)
    expect((await requestRaw(site.port, `${comparison}?show=community`)).body).toContain(`${votes} ship · 0 skip`)
  }
})

for (const [name, path, site] of kindsOfPage) {
  read(`${name} may not be framed`, async () => {
    const { headers } = await open(sites[site] + path)

    expect(headers['x-frame-options']).toBe('DENY')
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  })
}

read('the page that makes badges gives the code of a tool, which leads to its page', async () => {
  const page = await open(`${sites.real}/badges?tool=mistral-3-1&show=score&theme=dark`)

  const [markdown = '', html = '', restructured = '', frame = ''] = [...main(page).querySelectorAll('textarea')].map(
    readCode,
  )
  expect(markdown).toMatch(
    /^\[!\[Mistral 3\.1 on Ship or Skip\]\(https?:\/\/\S+\/tools\/mistral-3-1\/badge\.svg\?show=score&theme=dark\)\]\(https?:\/\/\S+\/tools\/mistral-3-1\)$/,
  )
  expect(html).toContain('<img src="http')
  expect(restructured).toContain(':target: http')
  expect(frame).toContain('/embed/tools/mistral-3-1?theme=dark"')
  expect(main(page).querySelectorAll('img[src="/tools/mistral-3-1/badge.svg?show=score&theme=dark"]')).toHaveLength(2)
})

read('the code of a comparison has its case in the frame, whichever tool was named first', async () => {
  const page = await open(
    `${sites.real}/badges?tool=Mistral+8x22B+v2&tool=Mistral+3.1&workload=batch&must=open-weights`,
  )

  expect(find(main(page), 'iframe').getAttribute('src')).toBe(
    '/embed/compare/mistral-3-1-vs-mistral-8x22b-v2?workload=batch&must=open-weights&theme=light',
  )
  expect(find(main(page), 'input[type=hidden][name=workload]').getAttribute('value')).toBe('batch')
})

read('a name that belongs to no tool is asked about, and what else was chosen stays', async () => {
  const page = await open(`${sites.real}/badges?tool=mistrl+3&tool=OpenRouter&show=price`)

  expect(text(find(main(page), '[role=status]'))).toContain('No tool is called “mistrl 3”')
  const first = find(main(page), '[role=status] a').getAttribute('href') ?? ''
  expect(first).toMatch(/^\/badges\?tool=mistral-[\w-]+&tool=openrouter&show=price/)
  expect(main(page).querySelector('textarea')).toBeNull()
})

read('a page that nothing was chosen on shows what there is, and is offered to search engines', async () => {
  const { document, ...page } = await open(`${sites.real}/badges`)

  expect(
    main({ document, ...page }).querySelectorAll('img[src$="badge.svg"], img[src*="badge.svg?show="]'),
  ).toHaveLength(4)
  expect(document.querySelector('meta[name=robots]')).toBeNull()
})

read('what somebody chose is not for search engines', async () => {
  const { document } = await open(`${sites.real}/badges?tool=mistral-3-1`)

  expect(find(document, 'meta[name=robots]').getAttribute('content')).toContain('noindex')
})

read.each([
  ['/tools/mistral-3-1', '/badges?tool=mistral-3-1'],
  [
    '/compare/mistral-3-1-vs-mistral-8x22b-v2?workload=batch',
    '/badges?tool=mistral-3-1&tool=mistral-8x22b-v2&workload=batch',
  ],
])('%s links to where its badge and embed are made', async (path, href) => {
  const page = await open(sites.real + path)

  expect(main(page).querySelector(`.page-formats a[href="${href}"]`)).not.toBeNull()
})

/** The text of a field as browsers read it: with its entities, and without markup. */
function readCode(field: Element): string {
  return parseHTML(`<p>${field.innerHTML.replaceAll('<', '&lt;')}</p>`).document.querySelector('p')?.textContent ?? ''
}
