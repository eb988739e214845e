import { expect, test } from 'vitest'
import { findDocument } from '@/lib/documents/address'
import { listAlternates } from '@/lib/documents/alternates'
import { writeDocument } from '@/lib/documents/write'
import type { Place } from '@/lib/place'
import { catalogueOf, content } from '@/tests/support/content'
import { siteAddress } from '@/tests/support/documents'

const catalogue = catalogueOf(content())

const places: Place[] = [
  { kind: 'home' },
  { kind: 'tools' },
  { kind: 'tool', slug: 'harbor' },
  { kind: 'alternatives', slug: 'harbor' },
  { kind: 'category', slug: 'developer-tools' },
  { kind: 'comparison', slugs: ['harbor', 'lantern'] },
  { kind: 'reviewer', slug: 'skeptic' },
]

test.each(places)('each alternate of $kind is there and is of the type it is said to be', async (place) => {
  for (const { href, type } of listAlternates(catalogue, place)) {
    const request = findDocument(catalogue, href)
    const document =
      request === undefined || request.kind === 'preview'
        ? undefined
        : await writeDocument({ catalogue, siteAddress }, request)

    expect(document?.type.split(';')[0]).toBe(type)
  }
})

test.each(places)('the page of $kind leads to the feeds of the whole site', (place) => {
  const found = listAlternates(catalogue, place).map(({ href }) => href)

  expect(found).toEqual(expect.arrayContaining(['/feed.xml', '/feed.json']))
  expect(new Set(found).size).toBe(found.length)
})

test('a tool has twins and feeds of its own, a comparison twins, a category feeds', () => {
  const own = (place: Place) =>
    listAlternates(catalogue, place)
      .map(({ href }) => href)
      .filter((href) => !href.startsWith('/feed'))

  expect(own({ kind: 'tool', slug: 'harbor' })).toEqual([
    ...['/tools/harbor.md', '/tools/harbor.json'],
    ...['/tools/harbor/feed.xml', '/tools/harbor/feed.json'],
  ])
  expect(own({ kind: 'comparison', slugs: ['harbor', 'lantern'] })).toEqual([
    ...['/compare/harbor-vs-lantern.md', '/compare/harbor-vs-lantern.json'],
  ])
  expect(own({ kind: 'category', slug: 'developer-tools' })).toEqual([
    ...['/categories/developer-tools/feed.xml', '/categories/developer-tools/feed.json'],
  ])
})

test('a feed is called after what it is about', () => {
  const titles = listAlternates(catalogue, { kind: 'tool', slug: 'harbor' }).map(({ title }) => title)

  expect(titles).toContain('Ship or Skip: verdicts on Harbor 70B (Atom)')
  expect(new Set(titles).size).toBe(titles.length)
})
