import { expect, inject, test } from 'vitest'
import { isSampled } from '@/tests/support/page-sample'
import { requestRaw } from '@/tests/support/raw-request'
import { ask } from './page'

const { real, awkward } = inject('sites')
const port = Number(new URL(real).port)

const comparison = '/compare/mistral-3-1-vs-mistral-3-small-22b'

const documents = [
  ['/llms.txt', 'text/plain; charset=utf-8', /^# Ship or Skip/],
  ['/sitemap.xml', 'application/xml; charset=utf-8', /<sitemapindex /],
  ['/sitemaps/1.xml', 'application/xml; charset=utf-8', /<urlset /],
  ['/schemas/tool.json', 'application/schema+json', /"title": "Tool"/],
  ['/schemas/comparison.json', 'application/schema+json', /"title": "Comparison"/],
  ['/tools/mistral-3-1.md', 'text/markdown; charset=utf-8', /^# Mistral 3\.1/],
  ['/tools/mistral-3-1.json', 'application/json', /"name": "Mistral 3\.1"/],
  ['/tools/gpt-6-sol.json', 'application/json', /"day": "\d{4}-\d\d-\d\d"[\s\S]*"cost": \{\s+"state": "computed"/],
  [`${comparison}.md`, 'text/markdown; charset=utf-8', /^# Mistral 3\.1 vs Mistral 3 Small/],
  [`${comparison}.json`, 'application/json', /"outcome": \{\s+"kind"/],
  ['/feed.xml', 'application/atom+xml; charset=utf-8', /<feed /],
  ['/feed.json', 'application/feed+json', /jsonfeed\.org\/version\/1\.1/],
  ['/tools/mistral-3-1/feed.xml', 'application/atom+xml; charset=utf-8', /Mistral 3\.1: the panel says /],
  ['/tools/mistral-3-1/feed.json', 'application/feed+json', /Mistral 3\.1: the panel says /],
  ['/categories/developer-tools/feed.xml', 'application/atom+xml; charset=utf-8', /<feed /],
  ['/categories/developer-tools/feed.json', 'application/feed+json', /"items"/],
] as const

for (const [path, type, text] of documents) {
  test(`${path} is there, of its type, and is not sent again to who has it`, async () => {
    const response = await ask(real + path)

    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('cache-control')).toBe('public, max-age=300')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect([...response.headers.keys()].filter((name) => name.startsWith('x-middleware'))).toEqual([])
    expect(await response.text()).toMatch(text)
    const etag = response.headers.get('etag') ?? ''
    const again = await requestRaw(port, path, 'GET', { headers: { 'If-None-Match': etag } })
    expect([again.status, again.body]).toEqual([304, ''])
  })

  test(`${path} answers HEAD with the same headers and nothing else`, async () => {
    const got = await requestRaw(port, path)
    const asked = await requestRaw(port, path, 'HEAD')

    expect(asked.status).toBe(200)
    expect(asked.body).toBe('')
    expect(asked.headers['content-type']).toBe(got.headers['content-type'])
    expect(asked.headers.etag).toBe(got.headers.etag)
  })
}

test('a comparison with a case has Markdown, JSON, CSV and a JSON feed for that case, and links to them', async () => {
  const query = '?workload=coding-agent&weight-founder=3'
  const json = JSON.parse(await readText(`${comparison}.json${query}`))
  const page = await readText(comparison + query)

  expect(json).toMatchObject({
    page: `${real}${comparison}${query}`,
    pricedFor: { preset: 'coding-agent' },
    case: { isDefault: false, text: 'Coding agent · Founder counts 3 times' },
  })
  const links = [...page.matchAll(/<(?:a|link)\b[^>]*href="([^"]*\.(?:md|json|csv)[^"]*)"/g)].map(
    ([, href = '']) => href,
  )
  const own = links.filter((href) => href.includes(comparison)).map((href) => href.replaceAll('&amp;', '&'))
  for (const ending of ['.md', '.json', '.csv', '/feed.json']) {
    expect(own).toContain(`${comparison}${ending}${query}`)
  }
  expect(own.filter((href) => !href.endsWith(query))).toEqual([])
})

const moves = [
  [real, '/compare/mistral-3-small-22b-vs-mistral-3-1.json', `${comparison}.json`],
  [real, '/Tools/Mistral-3-1.MD', '/tools/mistral-3-1.md'],
  [real, '/compare/mistral-3-1-vs-mistral-3-1.md', '/tools/mistral-3-1.md'],
  [real, '/FEED.xml', '/feed.xml'],
  [real, '/Sitemap.xml', '/sitemap.xml'],
  [awkward, '/tools/harbor-preview.json', '/tools/harbor.json'],
  [awkward, '/tools/harbor-preview/feed.xml', '/tools/harbor/feed.xml'],
] as const

for (const [site, from, to] of moves) {
  test(`${from} moves to its one address`, async () => {
    const { status, headers } = await ask(site + from)

    expect(status).toBe(308)
    expect(headers.get('location')).toBe(to)
  })
}

for (const path of [
  '/tools/nobody.md',
  '/tools/nobody.json',
  '/compare/mistral-3-1-vs-nobody.json',
  '/tools/nobody/feed.xml',
  '/categories/nobody/feed.json',
  '/panel/skeptic/feed.xml',
  '/schemas/review.json',
  '/sitemaps/0.xml',
]) {
  test(`${path} is a 404 with a readable page`, async () => {
    const response = await ask(real + path)

    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toMatch(/^text\/html/)
    expect(await response.text()).toMatch(/<h1[^>]*>(?:Comparison|Tool|Page) not found/)
  })
}

test('search engines may read every page, and are told of the sitemap', async () => {
  const response = await ask(`${real}/robots.txt`)

  expect(response.headers.get('content-type')).toBe('text/plain')
  expect(await response.text()).toBe(
    `User-Agent: *\nAllow: /\nAllow: /api/v1/\nDisallow: /api/\n\nSitemap: ${real}/sitemap.xml\n`,
  )
})

test.each([2, 999_999])('part %d of the sitemap, which is not there, is a 404 in words', async (part) => {
  const response = await fetch(`${real}/sitemaps/${part}.xml`, { headers: { Accept: 'text/html' } })

  expect(response.status).toBe(404)
  expect(await response.text()).toContain('<h1>Page not found</h1>')
})

test('search engines are sent to pages and not to their twins and feeds', async () => {
  const robots = async (path: string) => (await ask(real + path)).headers.get('x-robots-tag')

  expect(await robots(`${comparison}.json`)).toBe('noindex')
  expect(await robots('/feed.xml')).toBe('noindex')
  expect(await robots('/sitemap.xml')).toBeNull()
})

test('an address of the sitemap is a page that may be indexed, and its canonical address is its own', async () => {
  const index = await readText('/sitemap.xml')
  const parts = await Promise.all(listAddresses(index).map((part) => readText(pathOf(part))))
  const faults: string[] = []
  const sampled = parts.flatMap(listAddresses).filter((address) => isSampled(new URL(address)))
  expect(sampled.length).toBeGreaterThan(30)
  for (const address of sampled) {
    const response = await ask(real + pathOf(address))
    const html = await response.text()
    if (response.status !== 200) faults.push(`${address} answers ${response.status}`)
    else if (/<meta name="robots" content="[^"]*noindex/.test(html)) faults.push(`${address} is not to be indexed`)
    const [, canonical] = /<link rel="canonical" href="([^"]*)"/.exec(html) ?? []
    if (canonical !== undefined && pathOf(canonical) !== pathOf(address)) faults.push(`${address} is at ${canonical}`)
  }

  expect(faults).toEqual([])
})

test('each link of the overview and each address a twin names is there', async () => {
  const texts = await Promise.all(['/llms.txt', `${comparison}.md`, '/tools/mistral-3-1.md'].map(readText))
  const addresses = new Set(texts.flatMap((text) => [...text.matchAll(/\]\(([^)#]*)/g)].map(([, url = '']) => url)))
  const faults: string[] = []
  for (const address of [...addresses].filter((url) => url.startsWith(real) && isSampled(new URL(url)))) {
    const response = await ask(real + pathOf(address))
    if (response.status !== 200) faults.push(`${address} answers ${response.status}`)
  }

  expect(faults).toEqual([])
  expect(addresses.size).toBeGreaterThan(20)
})

async function readText(path: string): Promise<string> {
  return (await ask(real + path)).text()
}

function listAddresses(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address)
}

function pathOf(address: string): string {
  return new URL(address).pathname
}

for (const path of [
  `${comparison}.json?workload=space`,
  `${comparison}.md?asOf=2999-01-01`,
  `${comparison}.csv?colour=red`,
  '/tools/mistral-3-1.json?asOf=soon',
  '/tools/mistral-3-1.md?workload=batch',
]) {
  test(`${path} is refused, with the parameter, what was found and what is allowed`, async () => {
    const answer = await ask(real + path)
    const { errors } = (await answer.json()) as { errors: { parameter: string }[] }

    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/problem+json'])
    expect(errors.map(({ parameter }) => parameter)).toEqual([/\?(.+?)=/.exec(path)?.[1]])
  })
}
