import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { renderContent } from '@/lib/catalogue/catalogue'
import { writeCompiled } from '@/lib/catalogue/compiled'
import { content } from '@/tests/support/content'
import { offerEntry, offersFile, pricedFiles } from '@/tests/support/priced-content'
import { perMillion } from '@/tests/support/prices'
import { requestRaw } from '@/tests/support/raw-request'
import { toolFile } from '@/tests/support/records'
import { type Site, startSite } from '@/tests/support/site'
import { ask, hrefOf, main, open } from './page'

const hub = 'https://hub.example/'
const comparison = '/compare/harbor-vs-lantern'
const wanted = 'workload=coding-agent&budget=100'
let site: Site

beforeAll(async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'ship-or-skip-watched-')), 'catalogue.ndjson')
  const files = {
    ...pricedFiles,
    'tools/harbor.md': toolFile({ aliases: ['harbor-preview'] }),
    'offers/lantern.json': offersFile(
      offerEntry({ provider: 'quayside', model: 'lantern', validUntil: '2098-12-31', components: prices('0.8') }),
      offerEntry({ provider: 'quayside', model: 'lantern', validFrom: '2099-01-01', components: prices('1') }),
    ),
  }
  writeCompiled(file, renderContent(content(files)))
  site = await startSite({ environment: { CATALOGUE_FILE: file, WEBSUB_HUBS: hub } })
})

afterAll(() => site.remove())

test.each([
  ['feed.xml', 'application/atom+xml; charset=utf-8'],
  ['feed.json', 'application/feed+json'],
  ['calendar.ics', 'text/calendar; charset=utf-8'],
])(
  '%s of a comparison, a tool, a category and a list has its type, and is not for search engines',
  async (name, type) => {
    for (const page of [comparison, '/tools/lantern', '/categories/developer-tools', '/bookmarks']) {
      const response = await ask(
        `${site.origin}${page}/${name}?${page === '/bookmarks' ? 'tools=lantern&' : ''}${wanted}`,
      )

      expect([page, response.status, response.headers.get('content-type')]).toEqual([page, 200, type])
      expect(response.headers.get('x-robots-tag')).toBe('noindex')
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
      expect(response.headers.get('set-cookie')).toBeNull()
      expect(response.headers.get('ratelimit-policy')).toMatch(/q=\d+;w=60/)
      const { pathname, search } = new URL(response.url)
      const headers = { 'If-None-Match': response.headers.get('etag') ?? '' }
      const again = await requestRaw(site.port, `${pathname}${search}`, 'GET', { headers })
      expect(again.status).toBe(304)
    }
  },
)

test('a parameter that cannot be read is refused with its name, what was found and what is allowed', async () => {
  for (const path of [
    `${comparison}/feed.xml`,
    '/tools/lantern/calendar.ics',
    '/categories/developer-tools/feed.json',
  ]) {
    const response = await ask(`${site.origin}${path}?budget=%3Cb%3Emuch&colour=red`)

    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect((await response.json()).errors).toMatchObject([
      { parameter: 'budget', found: '<b>much', allowed: 'a whole number from 1 to 100,000,000' },
      { parameter: 'colour', found: 'an unknown parameter' },
    ])
  }
})

test('a list without names, or with more than a hundred tools, is refused', async () => {
  const many = Array.from({ length: 101 }, (_, index) => `tool-${index}`).join(',')

  for (const query of ['', '?tools=', `?tools=${many}`]) {
    const response = await ask(`${site.origin}/bookmarks/feed.xml${query}`)

    expect([query, response.status]).toEqual([query, 400])
    expect((await response.json()).errors[0]).toMatchObject({
      parameter: 'tools',
      allowed: expect.stringContaining('100'),
    })
  }
})

test.each([
  ['/compare/lantern-vs-harbor/feed.xml', `${comparison}/feed.xml`],
  ['/compare/harbor-preview-vs-lantern/calendar.ics', `${comparison}/calendar.ics`],
  ['/Tools/Harbor/Calendar.ICS', '/tools/harbor/calendar.ics'],
  ['/compare/harbor-vs-harbor/feed.json', '/tools/harbor/feed.json'],
])('%s moves to its one address, with its case', async (from, to) => {
  const { status, headers } = await ask(`${site.origin}${from}?${wanted}`)

  expect([status, headers.get('location')]).toEqual([308, `${to}?${wanted}`])
})

test.each([
  '/compare/harbor-vs-nobody/feed.xml',
  '/tools/nobody/calendar.ics',
  '/panel/skeptic/calendar.ics',
  '/calendar.ics',
])('%s is a 404', async (path) => {
  expect((await ask(site.origin + path)).status).toBe(404)
})

test('a comparison leads to its feeds and its calendar, with the case', async () => {
  const page = await open(`${site.origin}${comparison}?${wanted}`)

  const inHead = [...page.document.querySelectorAll('link[rel=alternate]')].map((link) => link.getAttribute('href'))
  expect(inHead).toContain(`${site.origin}${comparison}/feed.xml?${wanted}`)
  expect(inHead).toContain(`${site.origin}${comparison}/feed.json?${wanted}`)
  expect(hrefOf(main(page), 'Atom feed')).toBe(`${comparison}/feed.xml?${wanted}`)
  expect(hrefOf(main(page), 'Calendar')).toBe(`${comparison}/calendar.ics?${wanted}`)
})

test('pages with a price that ends lead to a calendar, others do not', async () => {
  for (const path of ['/tools/lantern', '/categories/developer-tools', '/changes', '/bookmarks?tools=lantern']) {
    const page = await open(`${site.origin}${path}`)
    const href = hrefOf(main(page), 'Calendar')

    expect((await (await ask(new URL(href ?? '', site.origin).href)).text()).match(/BEGIN:VEVENT/g) ?? []).not.toEqual(
      [],
    )
  }
  expect((await open(`${site.origin}/tools/chorus`)).document.querySelectorAll('a[type="text/calendar"]')).toHaveLength(
    0,
  )
})

test('a shared list leads to its feeds without a script, a visitor’s own list has none in its head', async () => {
  const shared = await open(`${site.origin}/bookmarks?tools=harbor-preview,nobody,harbor-vs-lantern`)
  const own = await open(`${site.origin}/bookmarks`)
  const linksOf = (page: typeof shared) =>
    [...page.document.querySelectorAll('head link[type="application/atom+xml"]')].map((link) =>
      link.getAttribute('href'),
    )

  expect(hrefOf(main(shared), 'Atom feed')).toBe('/bookmarks/feed.xml?tools=harbor,harbor-vs-lantern')
  expect(linksOf(shared)).toContain(`${site.origin}/bookmarks/feed.xml?tools=harbor,harbor-vs-lantern`)
  expect(linksOf(own)).toEqual([`${site.origin}/feed.xml`])
})

test('feeds name the hub and themselves in their text and in a header', async () => {
  const address = `${site.origin}${comparison}/feed.xml?${wanted}`
  const atom = await ask(address)
  const json = await (await ask(address.replace('.xml', '.json'))).json()

  expect(atom.headers.get('link')).toBe(`<${hub}>; rel="hub", <${address}>; rel="self"`)
  expect(await atom.text()).toContain(`<link rel="hub" href="${hub}"/>`)
  expect(json).toMatchObject({ hubs: [{ type: 'WebSub', url: hub }], feed_url: address.replace('.xml', '.json') })
})

function prices(input: string) {
  return [perMillion('input', input), perMillion('output', input)]
}
