import { expect, test } from 'vitest'
import { findDocument, isWritten } from '@/lib/documents/address'
import { listAlternates, listCalendars, listOembeds } from '@/lib/documents/alternates'
import { writeDocument } from '@/lib/documents/write'
import type { PageRef } from '@/lib/page-ref'
import { catalogueOf, content } from '@/tests/support/content'
import { siteAddress } from '@/tests/support/documents'
import { pricedDay } from '@/tests/support/priced-content'

const catalogue = catalogueOf(content())

const pageRefs: PageRef[] = [
  { kind: 'home' },
  { kind: 'tools' },
  { kind: 'changes' },
  { kind: 'tool', slug: 'harbor' },
  { kind: 'alternatives', slug: 'harbor' },
  { kind: 'category', slug: 'developer-tools' },
  { kind: 'comparison', slugs: ['harbor', 'lantern'] },
  { kind: 'reviewer', slug: 'skeptic' },
]

test.each(pageRefs)('each alternate of $kind is there and is of the type it is said to be', async (pageRef) => {
  for (const { href, type } of listAlternates(catalogue, pageRef)) {
    const request = findDocument(catalogue, href)
    const document =
      request === undefined || !isWritten(request)
        ? undefined
        : await writeDocument({ catalogue, siteAddress, day: pricedDay }, request)

    expect(document?.type.split(';')[0]).toBe(type)
  }
})

test.each(pageRefs)('the page of $kind leads to the feeds of the whole site', (pageRef) => {
  const found = listAlternates(catalogue, pageRef).map(({ href }) => href)

  expect(found).toEqual(expect.arrayContaining(['/feed.xml', '/feed.json']))
  expect(new Set(found).size).toBe(found.length)
})

test('a tool and a comparison have alternates and feeds of their own, a category and the price changes feeds', () => {
  const own = (pageRef: PageRef) =>
    listAlternates(catalogue, pageRef)
      .map(({ href }) => href)
      .filter((href) => !href.startsWith('/feed'))

  expect(own({ kind: 'tool', slug: 'harbor' })).toEqual([
    ...['/tools/harbor.md', '/tools/harbor.json'],
    ...['/tools/harbor/feed.xml', '/tools/harbor/feed.json'],
  ])
  expect(own({ kind: 'comparison', slugs: ['harbor', 'lantern'] })).toEqual([
    ...['/compare/harbor-vs-lantern.md', '/compare/harbor-vs-lantern.json', '/compare/harbor-vs-lantern.csv'],
    ...['/compare/harbor-vs-lantern/feed.xml', '/compare/harbor-vs-lantern/feed.json'],
  ])
  expect(own({ kind: 'category', slug: 'developer-tools' })).toEqual([
    ...['/categories/developer-tools/feed.xml', '/categories/developer-tools/feed.json'],
  ])
  expect(own({ kind: 'changes' })).toEqual(['/changes/feed.xml', '/changes/feed.json'])
})

test('a comparison with a case has alternates and feeds for the case', () => {
  const pageRef: PageRef = { kind: 'comparison', slugs: ['harbor', 'lantern'] }

  const found = listAlternates(catalogue, pageRef, '/compare/harbor-vs-lantern?weight-founder=3').map(
    ({ href }) => href,
  )

  expect(found).toContain('/compare/harbor-vs-lantern.md?weight-founder=3')
  expect(found).toContain('/compare/harbor-vs-lantern.json?weight-founder=3')
  expect(found).toContain('/compare/harbor-vs-lantern/feed.xml?weight-founder=3')
})

test('bookmarks have feeds where the address names the list', () => {
  const own = (view?: string) =>
    listAlternates(catalogue, { kind: 'bookmarks' }, view).filter(({ href }) => href.startsWith('/bookmarks'))

  expect(own()).toEqual([])
  expect(own('/bookmarks?tools=harbor').map(({ href }) => href)).toEqual([
    ...['/bookmarks/feed.xml?tools=harbor', '/bookmarks/feed.json?tools=harbor'],
  ])
})

test('a calendar is linked where there is a day to put into it', () => {
  expect(listCalendars('/tools/harbor', 0)).toEqual([])
  expect(listCalendars('/compare/a-vs-b?workload=batch', 2)).toMatchObject([
    { type: 'text/calendar', href: '/compare/a-vs-b/calendar.ics?workload=batch' },
  ])
})

test('a tool and a comparison with its case tell other sites how they are embedded, and other pages do not', () => {
  const view = '/compare/harbor-vs-lantern?weight-founder=3'
  const read = (pageRef: PageRef, at?: string) =>
    listOembeds(siteAddress, pageRef, at).map(({ type, href }) => [
      type,
      new URL(href, siteAddress).searchParams.get('url'),
      new URL(href, siteAddress).searchParams.get('format'),
    ])

  expect(read({ kind: 'comparison', slugs: ['harbor', 'lantern'] }, view)).toEqual([
    ['application/json+oembed', `${siteAddress}${view}`, 'json'],
    ['text/xml+oembed', `${siteAddress}${view}`, 'xml'],
  ])
  expect(read({ kind: 'tool', slug: 'harbor' })).toHaveLength(2)
  expect(read({ kind: 'tools' })).toEqual([])
})

test('a feed is called after what it is about', () => {
  const titles = listAlternates(catalogue, { kind: 'tool', slug: 'harbor' }).map(({ title }) => title)

  expect(titles).toContain('Ship or Skip: verdicts and prices of Harbor 70B (Atom)')
  expect(new Set(titles).size).toBe(titles.length)
})
