import { expect, test } from 'vitest'
import { nameList, nameListPage, summarizeList } from '@/lib/lists/name'
import { pluralise } from '@/lib/lists/plural'
import { listTools } from '@/lib/lists/tool-list'
import { fleetOf } from '@/tests/support/fleets'

const catalogue = fleetOf([{ reviews: { builder: { verdict: 'ship' } } }, {}, {}])

test.each([
  [{}, 'AI tools'],
  [{ kind: 'model', verdict: 'ship' }, 'Models that the panel ships'],
  [{ category: 'writing', price: 'free' }, 'Free AI tools in Writing'],
  [{ kind: 'fusion-layer', price: 'contact', verdict: 'none' }, 'Fusion layers not reviewed yet, priced on request'],
  [
    { category: 'writing', kind: 'router', verdict: 'skip', price: 'paid', weights: 'yes', 'self-hosting': 'yes' },
    'Paid open-weight routers in Writing that the panel skips, to host yourself',
  ],
  [
    { kind: 'model', vendor: 'tidewater-labs', input: 'image', capability: 'tool-calling' },
    'Models by Tidewater Labs that take images, with tool calling',
  ],
  [
    { input: 'image pdf', output: 'audio', capability: 'reasoning tool-calling structured-output', price: 'not-known' },
    'AI tools whose entry price is not known, that take images and PDFs, that produce audio, with reasoning, tool calling and structured output',
  ],
])('%j is called %s', (query, name) => {
  expect(nameList(listTools(catalogue, { path: '/tools', day: '2026-11-27' }, query))).toBe(name)
})

test('the list of a category is named after it', () => {
  const list = listTools(
    catalogue,
    { path: '/categories/writing', category: 'writing', day: '2026-11-27' },
    { verdict: 'ship' },
  )

  expect(nameList(list, { name: 'Writing' })).toBe('AI tools in Writing that the panel ships')
})

test('lists that hold something else are called something else', () => {
  const { filters, orders, addressOfPage } = listTools(catalogue, { path: '/tools', day: '2026-11-27' }, {}, 1)
  const addresses = [
    ...[...filters.flatMap(({ choices }) => choices), ...orders].map(({ address }) => address),
    addressOfPage(2),
  ]

  const names = [...new Set(addresses)].map((address) => {
    const query = Object.fromEntries(new URL(address, 'http://localhost').searchParams)
    return nameListPage(listTools(catalogue, { path: '/tools', day: '2026-11-27' }, query, 1))
  })

  expect(new Set(names).size).toBe(names.length)
})

test('a list says how many tools it has', () => {
  expect(summarizeList(listTools(catalogue, { path: '/tools', day: '2026-11-27' }, {}))).toContain('3 tools')
  expect(summarizeList(listTools(catalogue, { path: '/tools', day: '2026-11-27' }, { verdict: 'ship' }))).toContain(
    '1 tool ',
  )
  expect(summarizeList(listTools(catalogue, { path: '/tools', day: '2026-11-27' }, { verdict: 'skip' }))).toContain(
    'none yet',
  )
})

test.each([
  ['Model', 'Models'],
  ['Router / gateway', 'Routers / gateways'],
  ['Voice API and router', 'Voice APIs and routers'],
  ['Library', 'Libraries'],
  ['Search', 'Searches'],
])('more than one %s are %s', (one, many) => {
  expect(pluralise(one)).toBe(many)
})
