import { expect, test } from 'vitest'
import { findPageKey } from '@/lib/http/page-key'

test.each(['/', '/compare/harbor-vs-lantern', '/tools', '/tools/harbor', '/panel', '/methodology', '/bookmarks'])(
  '%s is a page that is kept',
  (path) => {
    expect(findPageKey(path, '')).toMatchObject({ target: path, isPlain: true })
  },
)

test('a page shows the votes on the tools that its address names', () => {
  expect(findPageKey('/compare/harbor-vs-lantern', '')?.tools).toEqual(['harbor', 'lantern'])
  expect(findPageKey('/tools/harbor', '')?.tools).toEqual(['harbor'])
  expect(findPageKey('/tools/harbor/alternatives', '')?.tools).toEqual([])
})

test.each([
  ['/tools/harbor', 'x=1'],
  ['/compare/harbor-vs-lantern', 'utm_source=mail&fbclid=2'],
  ['/compare/harbor-vs-lantern', 'hardware=&must=&context=&weight-founder='],
  ['/', 'page=3'],
  ['/tools', 'utm_campaign=a'],
])('%s?%s is the page without what it does not read', (path, query) => {
  expect(findPageKey(path, query)).toMatchObject({ target: path, isPlain: true })
})

test('each page of the price changes is kept', () => {
  expect(findPageKey('/changes', '')).toMatchObject({ target: '/changes', isPlain: true })
  expect(findPageKey('/changes', 'page=2&utm_source=mail')).toMatchObject({ target: '/changes?page=2' })
  expect(findPageKey('/changes', 'page=2&colour=red')).toBeUndefined()
})

test('a view is kept apart from pages, by the parameters that the page reads', () => {
  expect(findPageKey('/compare/harbor-vs-lantern', 'fbclid=1&workload=batch')).toMatchObject({
    target: '/compare/harbor-vs-lantern?workload=batch',
    isPlain: false,
  })
})

test.each(['/compare/harbor-vs-lantern', '/tools/harbor'])('%s as of a day is kept as a view of that day', (path) => {
  expect(findPageKey(path, 'asOf=2026-09-01&workload=batch')).toEqual(
    findPageKey(path, 'workload=batch&asOf=2026-09-01'),
  )
  expect(findPageKey(path, 'asOf=2026-09-01')).toMatchObject({ target: `${path}?asOf=2026-09-01`, isPlain: false })
  expect(findPageKey('/panel/skeptic', 'asOf=2026-09-01')).toBeUndefined()
})

test.each([
  'vendor=anthropic',
  'input=image+pdf',
  'output=text',
  'capability=reasoning',
  'order=context',
  'order=release',
])('a list by %s is kept as a view of its own', (query) => {
  expect(findPageKey('/tools', query)).toMatchObject({ target: `/tools?${query}`, isPlain: false })
})

test.each([
  ['/compare/harbor-vs-lantern', 'weight-founder=3&must=reasoning&must=open-weights&context=200000&budget=100'],
  ['/tools', 'must=reasoning&must=open-weights&context=200000&budget=100&workload=batch'],
  ['/categories/writing', 'must=open-weights&budget=100'],
  ['/tools/harbor/alternatives', 'must=open-weights&context=200000&budget=100&workload=batch&page=2'],
])('%s is kept for a case, however its parameters are ordered', (path, query) => {
  const key = findPageKey(path, query)

  expect(key).toMatchObject({ isPlain: false })
  expect(findPageKey(path, query.split('&').reverse().join('&'))).toEqual(key)
})

test('must-haves in several parameters are those in one', () => {
  const target = (query: string) => findPageKey('/compare/harbor-vs-lantern', query)?.target

  expect(target('must=reasoning&must=open-weights')).toBe(target('must=open-weights+reasoning+reasoning'))
})

test('a query with more weights than a panel can have is not kept', () => {
  const weights = Array.from({ length: 30 }, (_, number) => `weight-nobody-${number}=2`)

  expect(findPageKey('/compare/harbor-vs-lantern', weights.join('&'))).toBeUndefined()
})

test('a comparison in forms to copy is kept for its case', () => {
  const target = '/compare/harbor-vs-lantern/copy?workload=batch'

  expect(findPageKey('/compare/harbor-vs-lantern/copy', 'workload=batch')).toMatchObject({ target })
  expect(findPageKey('/compare/harbor-vs-lantern/copy', 'banana=1')).toBeUndefined()
})

test('the order of parameters makes no other view', () => {
  const target = (query: string) => findPageKey('/tools', query)?.target

  expect(target('page=2&kind=model')).toBe(target('kind=model&page=2'))
})

test.each([
  ['a list says which parameters it ignored', '/tools', 'banana=1'],
  ['a comparison says which parameters it ignored', '/compare/harbor-vs-lantern', 'banana=1'],
  ['alternatives say which parameters they ignored', '/tools/harbor/alternatives', 'banana=1'],
  ['a weight is repeated', '/compare/harbor-vs-lantern', 'weight-founder=2&weight-founder=3'],
  ['a parameter is repeated', '/tools', 'page=1&page=2'],
  ['a shared list is somebody\u2019s own', '/bookmarks', 'tools=harbor&note=for+Ada'],
  ['a mail\u2019s token is its reader\u2019s own', '/newsletter/confirm', 'token=abc'],
  ['tools were typed into the picker', '/compare', 'tool=harb'],
  ['it is no page', '/tools/harbor.md', ''],
  ['a program asks how a page is embedded', '/oembed', 'url=https%3A%2F%2Fship.example%2Ftools%2Fharbor'],
  ['a vote was cast', '/tools/harbor', 'voted=harbor.ship'],
  ['a form was refused', '/tools/harbor', 'problem=vote-harbor.429'],
])('nothing is kept where %s', (_, path, query) => {
  expect(findPageKey(path, query)).toBeUndefined()
})

test.each([
  ['/tools/harbor/badge.svg', 'badge', ['harbor']],
  ['/compare/harbor-vs-lantern/badge.svg', 'badge', ['harbor', 'lantern']],
  ['/embed/tools/harbor', 'embed', ['harbor']],
  ['/embed/compare/harbor-vs-lantern', 'embed', ['harbor', 'lantern']],
] as const)('%s is kept, until somebody votes on its tools', (path, kind, tools) => {
  expect(findPageKey(path, '')).toEqual({ kind, target: path, isPlain: true, tools })
})

test('a badge is kept for what it shows and its theme, in whichever order', () => {
  const target = '/tools/harbor/badge.svg?show=price&theme=dark'

  expect(findPageKey('/tools/harbor/badge.svg', 'theme=dark&utm_source=mail&show=price')).toMatchObject({ target })
})

test('an embed is kept for a case and its theme', () => {
  expect(
    findPageKey('/embed/compare/harbor-vs-lantern', 'theme=dark&weight-founder=2&must=reasoning&workload=batch'),
  ).toMatchObject({
    target: '/embed/compare/harbor-vs-lantern?workload=batch&must=reasoning&theme=dark&weight-founder=2',
    isPlain: false,
  })
})

test.each([
  ['/tools/harbor/badge.svg', 'colour=red'],
  ['/tools/harbor/badge.svg', 'show='],
  ['/tools/harbor/badge.svg', 'show=price&show=score'],
  ['/tools/harbor/badge.svg', 'workload=batch'],
  ['/embed/compare/harbor-vs-lantern', 'colour=red'],
  ['/embed/compare/harbor-vs-lantern', 'theme='],
  ['/embed/tools/harbor', 'in=5&in=6'],
])('%s?%s is refused, so nothing is kept', (path, query) => {
  expect(findPageKey(path, query)).toBeUndefined()
})

test.each(['/embed', '/embed/tools', '/embed/panel/skeptic', '/tools/harbor/alternatives/badge.svg', '/badge.svg'])(
  '%s is neither a badge nor an embed',
  (path) => {
    expect(findPageKey(path, '')?.kind ?? 'page').toBe('page')
  },
)
