import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { describeOembed, findCardPage, writeOembedXml } from '@/lib/documents/card/oembed'
import { cardOfComparison } from '@/tests/support/cards'
import { catalogueOf, content } from '@/tests/support/content'
import { siteAddress } from '@/tests/support/documents'
import { pricedDay } from '@/tests/support/priced-content'
import { toolFile } from '@/tests/support/records'

const catalogue = catalogueOf(content())
const picture = { url: `${siteAddress}/compare/harbor-vs-lantern.png`, width: 1200, height: 630 }
const card = cardOfComparison(catalogue, ['harbor', 'lantern'], 'weight-founder=3')

function find(url: string) {
  return findCardPage({ catalogue, siteAddress, day: pricedDay }, url)
}

test.each([
  ['a comparison', `${siteAddress}/compare/harbor-vs-lantern`],
  ['another order, case and slash', 'https://SHIP.example/Compare/Lantern-vs-Harbor/'],
  ['a former slug', `${siteAddress}/compare/harbor-preview-vs-lantern`],
  ['plain http', 'http://ship.example/compare/harbor-vs-lantern'],
  ['a fragment', `${siteAddress}/compare/harbor-vs-lantern#row-cost`],
])('%s is found', (_, url) => {
  expect(find(url)?.pageRef).toEqual({ kind: 'comparison', slugs: ['harbor', 'lantern'] })
})

test.each([
  'https://evil.example/compare/harbor-vs-lantern',
  'https://ship.example.evil.example/tools/harbor',
  'https://ship.example@evil.example/tools/harbor',
  'https://ship.example:444/tools/harbor',
  'https://a:b@ship.example/tools/harbor',
  'javascript:alert(1)',
  'ftp://ship.example/tools/harbor',
  '/tools/harbor',
  'https://ship.example/tools/nothing',
  'https://ship.example/panel',
  'https://ship.example/tools/harbor/alternatives',
  'https://ship.example/tools/harbor%2f..%2f',
  '',
])('%s is not of this site, or has no embed', (url) => {
  expect(find(url)).toBeUndefined()
})

test('the case of the address goes along, and what is no case does not', () => {
  const { buyerCase } = find(`${siteAddress}/compare/harbor-vs-lantern?weight-founder=3&magic=1&utm_source=x`) ?? {}

  expect([...(buyerCase?.weights ?? [])]).toEqual([['founder', 3]])
})

test('an earlier day of the address goes along, and one to come does not', () => {
  const read = (day: string) => find(`${siteAddress}/tools/harbor?asOf=${day}`)?.asOf

  expect([read('2026-10-01'), read('2027-01-01'), read('yesterday')]).toEqual(['2026-10-01', undefined, undefined])
})

test('the frame shows the embed with its case, and may open links and nothing else', () => {
  const { html, width, height } = describeOembed(card, {}, picture)
  const frame = parseHTML(String(html)).document.querySelector('iframe')

  expect(frame?.getAttribute('src')).toBe(`${siteAddress}/embed/compare/harbor-vs-lantern?weight-founder=3`)
  expect(frame?.getAttribute('sandbox')).toBe('allow-popups allow-popups-to-escape-sandbox')
  expect(frame?.getAttribute('title')).toContain('Harbor 70B vs Lantern')
  expect([frame?.getAttribute('width'), frame?.getAttribute('height')]).toEqual([`${width}`, `${height}`])
})

test('neither frame nor picture is larger than asked for', () => {
  const { width, height, ...rest } = describeOembed(card, { maxwidth: 300, maxheight: 200 }, picture)

  expect([width, height]).toEqual([300, 200])
  expect(rest).not.toHaveProperty('thumbnail_url')
  expect(describeOembed(card, {}, picture)).toMatchObject({ thumbnail_width: 1200, thumbnail_height: 630 })
})

test('a narrower frame is higher', () => {
  const heights = [320, 480, 640].map((maxwidth) => Number(describeOembed(card, { maxwidth }, picture).height))

  expect(heights.toSorted((a, b) => b - a)).toEqual(heights)
})

test('the XML is well formed and says the same, whatever a tool is called', async () => {
  const name = `<b>&"'\u{fffe}]]>`
  const strange = catalogueOf(content({ 'tools/harbor.md': toolFile({ name }) }))
  const oembed = describeOembed(cardOfComparison(strange, ['harbor', 'lantern']), {}, picture)

  const xml = writeOembedXml(oembed)

  const { valid, errors } = await validateXML({
    xml: { fileName: 'oembed.xml', contents: xml },
    normalization: 'format',
  })
  expect(errors).toEqual([])
  expect(valid).toBe(true)
  for (const key of Object.keys(oembed)) expect(xml).toContain(`</${key}>`)
})
