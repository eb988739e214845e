import { expect, test } from 'vitest'
import { resolveAddress } from '@/lib/routing'
import { catalogueOf, content } from '@/tests/support/content'
import { toolFile } from '@/tests/support/records'

const catalogue = catalogueOf(content())

test.each([
  '/',
  '/compare',
  '/compare/harbor-vs-lantern',
  '/compare/chorus-vs-harbor-vs-lantern-vs-switchyard',
  '/compare/harbor-vs-lantern/copy',
  '/tools/harbor',
  '/panel',
  '/methodology',
  '/newsletter',
  '/newsletter/sent',
  '/newsletter/confirm',
  '/newsletter/confirmed',
  '/newsletter/unsubscribe',
])('%s is a page', (path) => {
  const resolution = resolveAddress(catalogue, path, '')

  expect(resolution).toEqual({ kind: 'page' })
})

test.each([
  ['tools in another order', '/compare/lantern-vs-harbor', '/compare/harbor-vs-lantern'],
  [
    'four tools in another order',
    '/compare/switchyard-vs-lantern-vs-harbor-vs-chorus',
    '/compare/chorus-vs-harbor-vs-lantern-vs-switchyard',
  ],
  ['tools in another order, to copy', '/compare/lantern-vs-harbor/copy', '/compare/harbor-vs-lantern/copy'],
  ['upper case', '/compare/Harbor-VS-Lantern', '/compare/harbor-vs-lantern'],
  ['upper case in a folder', '/Tools/harbor', '/tools/harbor'],
  ['upper case in a page', '/Methodology', '/methodology'],
  ['a trailing slash', '/tools/harbor/', '/tools/harbor'],
  ['a trailing slash after the index', '/compare/', '/compare'],
  ['all of that at once', '/Compare/Lantern-vs-HARBOR/', '/compare/harbor-vs-lantern'],
  ['a former slug', '/tools/harbor-preview', '/tools/harbor'],
  ['a former slug in a comparison', '/compare/harbor-preview-vs-lantern', '/compare/harbor-vs-lantern'],
  [
    'a former slug, upper case and another order at once',
    '/compare/Lantern-vs-Harbor-Preview/',
    '/compare/harbor-vs-lantern',
  ],
  ['a tool against itself', '/compare/harbor-vs-harbor', '/tools/harbor'],
  ['a tool against its former slug', '/compare/harbor-vs-harbor-preview', '/tools/harbor'],
  ['a tool twice among others', '/compare/harbor-vs-lantern-vs-harbor', '/compare/harbor-vs-lantern'],
])('%s moves for good, in one step: %s', (_, path, canonical) => {
  const resolution = resolveAddress(catalogue, path, '')

  expect(resolution).toEqual({ kind: 'moved', path: canonical, permanent: true })
})

test.each(['/newsletter/2026-47', '/newsletter/9999-01', '/newsletter/2026-99'])(
  '%s is an issue, if the database has it',
  (path) => {
    const resolution = resolveAddress(catalogue, path, '')

    expect(resolution).toEqual({ kind: 'issue', id: path.split('/').at(-1) })
  },
)

test.each([
  '/newsletter/2026',
  '/newsletter/2026-1',
  '/newsletter/2026-047',
  '/newsletter/left',
  '/newsletter/2026-47/1',
])('%s is no issue and no page', (path) => {
  expect(resolveAddress(catalogue, path, '')).toEqual({ kind: 'missing' })
})

test('the token of a mail that was written in another way is kept as it is', () => {
  const resolution = resolveAddress(catalogue, '/Newsletter/Confirm/', 'token=AbC-_')

  expect(resolution).toEqual({ kind: 'moved', path: '/newsletter/confirm?token=AbC-_', permanent: true })
})

test('a permanent redirect keeps the query', () => {
  const resolution = resolveAddress(catalogue, '/compare/lantern-vs-harbor', 'workload=batch')

  expect(resolution).toMatchObject({ path: '/compare/harbor-vs-lantern?workload=batch', permanent: true })
})

test('a query alone moves nothing', () => {
  const resolution = resolveAddress(catalogue, '/compare/harbor-vs-lantern', 'workload=batch')

  expect(resolution).toEqual({ kind: 'page' })
})

test.each([
  ['an unknown tool', '/tools/beacon'],
  ['an unknown tool in a comparison', '/compare/harbor-vs-beacon'],
  ['a comparison of one tool', '/compare/harbor'],
  ['a comparison with nothing on one side', '/compare/harbor-vs-'],
  ['a page below a tool', '/tools/harbor/reviews'],
  ['an unknown page', '/about'],
  ['the page that says that something is missing', '/missing'],
  ['a name in the prototype of objects', '/__proto__'],
  ['a method of objects', '/constructor'],
  ['a tool named like the prototype of objects', '/tools/__proto__'],
  ['a tool named like a method of objects', '/tools/constructor'],
  ['a comparison of such names', '/compare/constructor-vs-harbor'],
  ['an escaped letter, which would be a second address', '/tools/har%62or'],
])('%s is missing: %s', (_, path) => {
  const resolution = resolveAddress(catalogue, path, '')

  expect(resolution).toEqual({ kind: 'missing' })
})

test('five tools are missing, though each of them is known', () => {
  const catalogueOfFive = catalogueOf(content({ 'tools/beacon.md': toolFile({ name: 'Beacon' }) }))

  const resolution = resolveAddress(catalogueOfFive, '/compare/beacon-vs-chorus-vs-harbor-vs-lantern-vs-switchyard', '')

  expect(resolution).toEqual({ kind: 'missing' })
})
