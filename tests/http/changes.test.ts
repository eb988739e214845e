import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { renderContent } from '@/lib/catalogue/catalogue'
import { writeCompiled } from '@/lib/catalogue/compiled'
import { content, type Files } from '@/tests/support/content'
import { offerEntry, offersFile, pricedFiles } from '@/tests/support/priced-content'
import { perMillion } from '@/tests/support/prices'
import { toolFile } from '@/tests/support/records'
import { type Site, startSite } from '@/tests/support/site'
import { getHolding, getLink, getNamed, hrefOf, main, open, readCanonical, text, texts, visit } from './page'

const tools = 30
let site: Site

beforeAll(async () => {
  site = await serve({ ...pricedFiles, ...manyChanges() })
})

afterAll(() => site.remove())

test('a change says what went from where to where, at whom, and by which source', async () => {
  const page = await open(`${site.origin}/changes`)

  expect(texts(page.document, 'h1')).toEqual(['Price changes'])
  const row = getHolding(main(page), 'li:has(h3)', 'Fleet 7')
  expect(text(row)).toContain('25% less')
  expect(text(row)).toContain('Input went from $0.80 to $0.60 per 1M tokens (25% less) at Tidewater.')
  expect(hrefOf(row, 'Fleet 7')).toBe('/tools/fleet-7#prices')
  expect(text(row)).toContain('prices.example, 1 November 2026')
})

test('changes stand below their day, the newest first', async () => {
  const page = await open(`${site.origin}/changes`)

  const days = texts(main(page), 'h2 time')
  expect(days[0]).toBe('30 October 2026')
  expect(days[1]).toBe('29 October 2026')
  expect(text(getNamed(main(page), 'section', '29 October 2026'))).toContain('Fleet 1')
})

test('what is announced or ends stands ahead, on the first page alone', async () => {
  const first = await open(`${site.origin}/changes`)
  const second = await open(`${site.origin}/changes?page=2`)

  const coming = getNamed(main(first), 'section', 'Announced, or ending soon')
  expect(text(coming)).toContain('From 1 January 2099 on: Input goes from $0.60 to $1 per 1M tokens (67% more)')
  expect(text(main(second))).not.toContain('2099')
})

test('more changes than a page holds are on further pages', async () => {
  const visitor = visit()
  const first = await visitor.open(`${site.origin}/changes`)

  const second = await visitor.follow(first, getLink(main(first), 'Next'))

  expect(second.url.href).toBe(`${site.origin}/changes?page=2`)
  expect(readCanonical(second)).toBe(`${site.origin}/changes?page=2`)
  const names = texts(main(second), 'li h3')
  expect(names.length).toBeGreaterThan(0)
  expect(
    texts(main(first), 'section:not([aria-labelledby=coming]) li h3').filter((name) => names.includes(name)),
  ).toEqual([])
})

test('what an address asks for in vain is named', async () => {
  const page = await open(`${site.origin}/changes?colour=red&page=77`)

  expect(page.status).toBe(200)
  expect(text(getHolding(main(page), '[role=status]', 'Ignored'))).toMatch(/colour.*page “77”/)
  expect(readCanonical(page)).toBe(`${site.origin}/changes`)
})

test('feeds are linked in the head and on the page, and are there', async () => {
  const page = await open(`${site.origin}/changes`)

  const inHead = [...page.document.querySelectorAll('link[rel=alternate]')].map((link) => link.getAttribute('href'))
  expect(inHead).toEqual(
    expect.arrayContaining([`${site.origin}/changes/feed.xml`, `${site.origin}/changes/feed.json`]),
  )
  expect([hrefOf(main(page), 'Atom feed'), hrefOf(main(page), 'JSON feed')]).toEqual([
    '/changes/feed.xml',
    '/changes/feed.json',
  ])
  for (const format of ['xml', 'json']) {
    const feed = await fetch(`${site.origin}/changes/feed.${format}`)
    expect(feed.status).toBe(200)
    expect(await feed.text()).toContain('input went from $0.80 to $0.60 per 1M tokens (25% less) at Tidewater')
  }
})

test('header and footer lead to the changes', async () => {
  const page = await open(site.origin)

  expect(hrefOf(getNamed(page.document, 'nav', 'Site'), 'Changes')).toBe('/changes')
  expect([...page.document.querySelectorAll('footer a')].map((link) => link.getAttribute('href'))).toContain('/changes')
})

test('a site without price changes says so, and from when its oldest price is', async () => {
  const unchanged = await serve({ ...pricedFiles, 'offers/harbor.json': offersFile(offerEntry()) })

  const page = await open(`${unchanged.origin}/changes`)
  await unchanged.remove()

  expect(page.status).toBe(200)
  expect(text(main(page))).toContain('No price change is recorded yet. The oldest price here is from 1 November 2026.')
})

test('bookmarks are answered with what tokens cost', async () => {
  const answer = await fetch(`${site.origin}/api/bookmarks?names=fleet-3`)

  expect(await answer.json()).toMatchObject({
    bookmarks: [
      {
        tools: [
          {
            slug: 'fleet-3',
            input: { amount: '0.6', currency: 'USD', per: 1_000_000 },
            output: { amount: '4', currency: 'USD', per: 1_000_000 },
          },
        ],
      },
    ],
  })
})

function serve(files: Files): Promise<Site> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'ship-or-skip-changes-'))
  const catalogueFile = join(dataFolder, 'catalogue.ndjson')
  writeCompiled(catalogueFile, renderContent(content(files)))
  return startSite({ dataFolder, environment: { CATALOGUE_FILE: catalogueFile } })
}

/** Tools whose price fell on a day of October each; that of the first is to rise. */
function manyChanges(): Files {
  return {
    'offers/harbor.json': undefined,
    'offers/lantern.json': undefined,
    ...Object.fromEntries(
      Array.from({ length: tools }, (_, index) => {
        const day = 30 - index
        const date = (of: number) => (of === 0 ? '2026-09-30' : `2026-10-${String(of).padStart(2, '0')}`)
        const at = (input: string, keys: object) =>
          offerEntry({ ...keys, components: [perMillion('input', input), perMillion('output', '4')] })
        const rise = index > 0 ? [] : [at('1', { validFrom: '2099-01-01' })]
        return [
          [`tools/fleet-${index}.md`, toolFile({ name: `Fleet ${index}` })],
          [
            `offers/fleet-${index}.json`,
            offersFile(
              at('0.80', { validUntil: date(day - 1) }),
              at('0.60', { validFrom: date(day), ...(rise.length > 0 && { validUntil: '2098-12-31' }) }),
              ...rise,
            ),
          ],
        ] as const
      }).flat(),
    ),
  }
}
