import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Corrections } from '@/components/site/corrections'
import { SiteFooter } from '@/components/site/site-footer'
import type { Site } from '@/lib/catalogue/catalogue'
import { catalogueOf, content, jsonFile } from '@/tests/support/content'

function siteWith(corrections?: string): Site {
  const site = { name: 'Ship or Skip', tagline: 'Two tools.', description: 'One decision.', corrections }
  return catalogueOf(content({ 'site.json': jsonFile(site) })).site
}

test.each([
  ['https://code.example/records/issues', 'code.example/records/issues'],
  ['mailto:editors@harbour.example', 'editors@harbour.example'],
])('corrections go to %s, from the footer too', (href, words) => {
  const site = siteWith(href)

  expect(renderToStaticMarkup(createElement(Corrections, { site }))).toContain(
    `href="${href}" rel="noopener">${words}<`,
  )
  expect(renderToStaticMarkup(createElement(SiteFooter, { site, pages: [] }))).toContain(`href="${href}"`)
})

test('a site without an address for corrections says so and links nowhere', () => {
  const site = siteWith()

  const section = renderToStaticMarkup(createElement(Corrections, { site }))

  expect(section).toContain('There is no address for corrections to')
  expect(section).not.toContain('href')
  expect(renderToStaticMarkup(createElement(SiteFooter, { site, pages: [] }))).not.toContain('Corrections')
})

test('an address that is neither a page nor a mailbox is refused', () => {
  expect(() => siteWith('javascript:alert(1)')).toThrow(/corrections/)
})
