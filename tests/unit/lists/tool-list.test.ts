import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Scope } from '@/lib/lists/find-tools'
import { orders } from '@/lib/lists/orders'
import { type Choice, listTools, type ToolList } from '@/lib/lists/tool-list'
import { catalogueOf, content } from '@/tests/support/content'
import { fleetOf, type Ship } from '@/tests/support/fleets'

const everywhere: Scope = { path: '/tools', day: '2026-11-27' }
const writing: Scope = { path: '/categories/writing', category: 'writing', day: '2026-11-27' }
const scope = fc.constantFrom(everywhere, writing)

const review = fc.record({
  verdict: fc.constantFrom('ship' as const, 'skip' as const),
  score: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
})
const ship: fc.Arbitrary<Ship> = fc.record({
  category: fc.constantFrom('writing', 'speech'),
  kind: fc.constantFrom('model', 'router'),
  price: fc.constantFrom('free', 'freemium', 'paid', 'contact'),
  weights: fc.constantFrom('yes', 'no', 'not applicable', undefined),
  selfHosting: fc.constantFrom('yes', 'no', 'not applicable', undefined),
  vendor: fc.constantFrom('Railhead', 'Tidewater Labs', 'Tidewater (Labs)'),
  context: fc.constantFrom(8_000, 200_000, undefined),
  released: fc.constantFrom('2025-11', '2026-03-01', undefined),
  takes: fc.constantFrom(['text'], ['text', 'image'], ['text', 'image', 'pdf', 'audio'], undefined),
  gives: fc.constantFrom(['text'], ['text', 'image'], undefined),
  can: fc.subarray(['reasoning', 'toolCalling', 'structuredOutput']),
  reviews: fc.dictionary(fc.constantFrom('builder', 'skeptic', 'founder'), review),
})
const catalogue = fc.array(ship, { maxLength: 12 }).map(fleetOf)
const query = fc.record(
  {
    category: fc.constantFrom('writing', 'speech', 'empty'),
    kind: fc.constantFrom('model', 'router', 'fusion-layer'),
    verdict: fc.constantFrom('ship', 'skip', 'split', 'none'),
    price: fc.constantFrom('free', 'paid', 'contact'),
    weights: fc.constantFrom('yes', 'no', 'not-known', 'not-applicable'),
    'self-hosting': fc.constantFrom('yes', 'not-known'),
    vendor: fc.constantFrom('railhead', 'tidewater-labs'),
    input: fc.constantFrom('image', 'image pdf', 'pdf audio'),
    output: fc.constantFrom('text', 'text image'),
    capability: fc.constantFrom('reasoning', 'reasoning tool-calling', 'reasoning tool-calling structured-output'),
    order: fc.constantFrom('latest', 'panel', 'score', 'context', 'release', 'name'),
  },
  { requiredKeys: [] },
)

test('the count beside a filter is the number of tools one gets by choosing it', () => {
  fc.assert(
    fc.property(catalogue, scope, query, (tools, where, asked) => {
      const list = listTools(tools, where, asked)

      for (const choice of list.filters.flatMap(({ choices }) => choices).filter(({ isChosen }) => !isChosen)) {
        expect(listTools(tools, where, readBack(choice.address)).paging.total).toBe(choice.count)
      }
    }),
    { numRuns: 60 },
  )
})

test('dropping a filter leaves as many tools as is said', () => {
  fc.assert(
    fc.property(catalogue, scope, query, (tools, where, asked) => {
      for (const { without } of listTools(tools, where, asked).active) {
        expect(listTools(tools, where, readBack(without.address)).paging.total).toBe(without.count)
      }
    }),
    { numRuns: 60 },
  )
})

test('the pages of a list hold each of its tools once, in the order of the whole', () => {
  fc.assert(
    fc.property(catalogue, scope, query, fc.integer({ min: 1, max: 5 }), (tools, where, asked, size) => {
      const whole = listTools(tools, where, asked, 1_000)
      const { last } = listTools(tools, where, asked, size).paging

      const pages = Array.from({ length: last }, (_, index) =>
        slugsOf(listTools(tools, where, { ...asked, page: String(index + 1) }, size)),
      )

      expect(pages.flat()).toEqual(slugsOf(whole))
      expect(new Set(pages.flat()).size).toBe(whole.paging.total)
    }),
    { numRuns: 60 },
  )
})

test('every order has the same tools', () => {
  fc.assert(
    fc.property(catalogue, query, (tools, asked) => {
      const [first, ...others] = orders.map(({ key }) =>
        slugsOf(listTools(tools, everywhere, { ...asked, order: key })),
      )

      for (const other of others) expect(other.toSorted()).toEqual(first?.toSorted())
    }),
    { numRuns: 60 },
  )
})

test('a list has one address, which leads back to it', () => {
  fc.assert(
    fc.property(catalogue, scope, query, (tools, where, asked) => {
      const list = listTools(tools, where, asked)

      const again = listTools(tools, where, readBack(list.address))

      expect(again.address).toBe(list.address)
      expect(slugsOf(again)).toEqual(slugsOf(list))
      expect(again.ignored).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('a category begins with what the panel judged, best first, and says how many that are', () => {
  const tools = fleetOf([
    { released: '2026-03' },
    { reviews: { builder: { verdict: 'skip', score: 90, written: '2026-11-20' } } },
    { reviews: { builder: { verdict: 'ship', score: 70 } } },
    { released: '2026-05' },
    { reviews: { builder: { verdict: 'ship', score: 80 } } },
    { category: 'speech', reviews: { builder: { verdict: 'ship', score: 99 } } },
  ])

  const list = listTools(tools, writing, {})

  expect(slugsOf(list)).toEqual(['tool-4', 'tool-2', 'tool-1', 'tool-3', 'tool-0'])
  expect([list.judged, list.paging.total]).toEqual([3, 5])
  expect(list.address).toBe('/categories/writing')
})

test('of a category the order and the filters that a visitor chose win', () => {
  const reviews = { builder: { verdict: 'ship' as const, score: 70 } }
  const tools = fleetOf([{ name: 'Anchor' }, { name: 'Beacon', reviews }, { name: 'Capstan', weights: 'yes' }])

  const byName = listTools(tools, writing, { order: 'name' })
  const open = listTools(tools, writing, { weights: 'yes' })
  const latest = listTools(tools, writing, { order: 'latest' })

  expect(slugsOf(byName)).toEqual(['tool-0', 'tool-1', 'tool-2'])
  expect(byName.address).toBe('/categories/writing?order=name')
  expect([slugsOf(open), open.judged]).toEqual([['tool-2'], 0])
  expect(latest.address).toBe('/categories/writing?order=latest')
  expect(latest.orders.find(({ key }) => key === 'panel')?.address).toBe('/categories/writing')
})

test('by panel score, a 0 stands before what nobody gave a score', () => {
  const tools = fleetOf([
    { reviews: { builder: { verdict: 'ship' } } },
    { reviews: { builder: { verdict: 'skip', score: 0 } } },
    {},
    { reviews: { builder: { verdict: 'skip', score: 90 } } },
  ])

  const slugs = slugsOf(listTools(tools, everywhere, { order: 'score' }))

  expect(slugs).toEqual(['tool-3', 'tool-1', 'tool-0', 'tool-2'])
})

test('equal scores stand by name, and 9 before 10', () => {
  const reviews = { builder: { verdict: 'ship' as const, score: 70 } }
  const tools = fleetOf([
    { name: 'Model 10', reviews },
    { name: 'Model 9', reviews },
  ])

  const slugs = slugsOf(listTools(tools, everywhere, { order: 'score' }))

  expect(slugs).toEqual(['tool-1', 'tool-0'])
})

test('by context window, the largest comes first, and what is not known or does not apply last', () => {
  const tools = fleetOf([{}, { context: 8_000 }, { context: 1_000_000 }, { context: 200_000 }])

  const slugs = slugsOf(listTools(tools, everywhere, { order: 'context' }))

  expect(slugs).toEqual(['tool-2', 'tool-3', 'tool-1', 'tool-0'])
})

test('by release, the newest comes first, a month as its first day, and what is not known last', () => {
  const tools = fleetOf([
    {},
    { released: '2026-05-02' },
    { released: '2026-05' },
    { released: '2026-04-30' },
    { released: '2026-06' },
  ])

  const slugs = slugsOf(listTools(tools, everywhere, { order: 'release' }))

  expect(slugs).toEqual(['tool-4', 'tool-1', 'tool-2', 'tool-3', 'tool-0'])
})

test('of inputs, outputs and capabilities several can be chosen, and a tool must have all of them', () => {
  const tools = fleetOf([
    { takes: ['text', 'image'], can: ['reasoning'] },
    { takes: ['text', 'image', 'pdf'], can: ['reasoning', 'toolCalling'] },
    { takes: ['text', 'pdf'] },
    {},
  ])
  const find = (query: Record<string, string>) => slugsOf(listTools(tools, everywhere, query))

  expect(find({ input: 'image' })).toEqual(['tool-0', 'tool-1'])
  expect(find({ input: 'image pdf' })).toEqual(['tool-1'])
  expect(find({ capability: 'reasoning' })).toEqual(['tool-0', 'tool-1'])
  expect(find({ input: 'pdf', capability: 'tool-calling reasoning' })).toEqual(['tool-1'])
})

test('several values of one filter are dropped one by one', () => {
  const tools = fleetOf([{ takes: ['image'] }, { takes: ['pdf'] }, { takes: ['pdf'] }])

  const { active, paging } = listTools(tools, everywhere, { input: 'image pdf' })

  expect(paging.total).toBe(0)
  expect(active.map(({ value, without }) => [value.value, without.address, without.count])).toEqual([
    ['image', '/tools?input=pdf', 2],
    ['pdf', '/tools?input=image', 1],
  ])
})

test('values in any order make one address, and unknown ones among them are ignored with a note', () => {
  const { address, ignored } = listTools(fleetOf([{}]), everywhere, { input: 'pdf smell image pdf' })

  expect(address).toBe('/tools?input=image+pdf')
  expect(ignored).toEqual([{ what: 'unknown input', text: 'smell' }])
})

test('what a list does not know is ignored with one note, also the cost of own hardware', () => {
  const { ignored } = listTools(fleetOf([{}]), everywhere, { hardware: 'cheap', cached: 'half' })

  expect(ignored.map(({ what, text }) => [what, text])).toEqual([
    ['percent from a cache', 'half'],
    ['unknown filter', 'hardware'],
  ])
})

test('a fact that is not known is no capability', () => {
  const tools = fleetOf([{ can: ['reasoning'] }, {}])

  expect(slugsOf(listTools(tools, everywhere, { capability: 'reasoning' }))).toEqual(['tool-0'])
})

test('vendors are offered by their number of tools, then by name, and never under one address', () => {
  const vendors = ['Acme!', 'Zed', 'Acme', 'Zed', '\u6DF1\u5EA6', 'Acme?']
  const tools = fleetOf(vendors.map((vendor) => ({ vendor })))

  const choices = choicesOf(listTools(tools, everywhere, {}), 'vendor')

  expect(choices.map(({ label, value }) => [label, value])).toEqual([
    ['Zed', 'zed'],
    ['Acme', 'acme'],
    ['Acme!', 'acme-2'],
    ['Acme?', 'acme-3'],
    ['\u6DF1\u5EA6', 'vendor'],
  ])
})

test('a value that no tool of the whole list has is not offered, unless it was chosen', () => {
  const tools = fleetOf([{ price: 'free' }, { price: 'freemium' }, { price: 'paid', category: 'speech' }])

  expect(valuesOf(listTools(tools, everywhere, {}), 'price')).toEqual(['free', 'freemium', 'paid'])
  expect(valuesOf(listTools(tools, writing, {}), 'price')).toEqual(['free', 'freemium'])
  expect(valuesOf(listTools(tools, everywhere, { price: 'contact' }), 'price')).toEqual([
    'free',
    'freemium',
    'paid',
    'contact',
  ])
  expect(listTools(tools, everywhere, {}).filters.map(({ key }) => key)).not.toContain('input')
})

test('a value that other filters leave without tools is not offered', () => {
  const tools = fleetOf([{ price: 'free' }, { price: 'paid', kind: 'router' }, { price: 'freemium', kind: 'router' }])

  const prices = choicesOf(listTools(tools, everywhere, { kind: 'router' }), 'price')

  expect(prices.map(({ value, count }) => [value, count])).toEqual([
    ['freemium', 1],
    ['paid', 1],
  ])
})

test('a filter none of whose values changes anything is left out, unless one was chosen', () => {
  const tools = fleetOf([{ price: 'free' }, { price: 'paid', kind: 'router' }])

  const keys = listTools(tools, everywhere, { kind: 'router' }).filters.map(({ key }) => key)

  expect(keys).toContain('kind')
  expect(keys).not.toContain('price')
})

test('entry prices that nobody stated are no choice, and their address works', () => {
  const tools = catalogueOf(content())

  expect(valuesOf(listTools(tools, everywhere, {}), 'price')).not.toContain('not-known')
  expect(listTools(tools, everywhere, { price: 'not-known' }).ignored).toEqual([])
})

test('a filter of many values is folded, and offers those that leave a tool', () => {
  const tools = fleetOf(
    Array.from({ length: 12 }, (_, index) => ({ vendor: `Vendor ${index}`, kind: index < 3 ? 'router' : 'model' })),
  )

  const long = listTools(tools, everywhere, { kind: 'router' }).filters.find(({ key }) => key === 'vendor')

  expect(long?.isLong).toBe(true)
  expect(long?.choices.map(({ label }) => label)).toEqual(['Vendor 0', 'Vendor 1', 'Vendor 2'])
})

test('the newest verdict comes first, and a tool without one last', () => {
  const tools = fleetOf([
    {},
    { reviews: { builder: { verdict: 'ship', written: '2026-01-01' } } },
    { reviews: { builder: { verdict: 'ship', written: '2026-02-01' } } },
  ])

  const slugs = slugsOf(listTools(tools, everywhere, {}))

  expect(slugs).toEqual(['tool-2', 'tool-1', 'tool-0'])
})

test('a fact that is not known is neither yes nor no, and one that cannot apply is not unknown', () => {
  const tools = fleetOf([{ weights: 'yes' }, { weights: 'no' }, {}, { weights: 'not applicable' }])
  const with_ = (weights: string) => slugsOf(listTools(tools, everywhere, { weights }))

  expect(with_('yes')).toEqual(['tool-0'])
  expect(with_('no')).toEqual(['tool-1'])
  expect(with_('not-known')).toEqual(['tool-2'])
  expect(with_('not-applicable')).toEqual(['tool-3'])
})

test('an empty result says which filter to drop and what that gives', () => {
  const tools = fleetOf([{ price: 'free' }, { price: 'free' }, { price: 'paid', kind: 'router' }])

  const { active, paging } = listTools(tools, everywhere, { kind: 'router', price: 'free' })

  expect(paging.total).toBe(0)
  expect(active.map(({ label, without }) => [label, without.count])).toEqual([
    ['Kind', 2],
    ['Entry price', 1],
  ])
})

test('the list of a category holds it alone and does not offer others', () => {
  const tools = fleetOf([{ category: 'speech' }, { category: 'writing' }])

  const list = listTools(tools, writing, { category: 'speech' })

  expect(slugsOf(list)).toEqual(['tool-1'])
  expect(list.filters.map(({ key }) => key)).not.toContain('category')
  expect(list.ignored).toHaveLength(1)
})

test('an empty category has an empty list of one page', () => {
  const { paging, tools, active } = listTools(
    fleetOf([{}]),
    { path: '/categories/empty', category: 'empty', day: '2026-11-27' },
    {},
  )

  expect({ tools, active }).toEqual({ tools: [], active: [] })
  expect(paging).toMatchObject({ page: 1, last: 1, total: 0 })
})

test('a page beyond the last is the first, and that is said', () => {
  const list = listTools(fleetOf([{}, {}, {}]), everywhere, { page: '3' }, 2)

  expect(list.paging).toMatchObject({ page: 1, last: 2 })
  expect(list.address).toBe('/tools')
  expect(list.ignored).toHaveLength(1)
})

test('choosing or ordering begins at the first page again', () => {
  const list = listTools(fleetOf([{}, {}, {}]), everywhere, { page: '2' }, 2)

  const addresses = [...list.orders, ...list.filters.flatMap(({ choices }) => choices)].map(({ address }) => address)

  expect(addresses.filter((address) => address.includes('page='))).toEqual([])
  expect(list.address).toBe('/tools?page=2')
})

test('the usual order is the plain list, however it was asked for', () => {
  const list = listTools(fleetOf([{}]), everywhere, { order: 'latest' })

  expect(list.address).toBe('/tools')
  expect(list.isPlain).toBe(true)
})

function choicesOf({ filters }: ToolList, key: string): readonly Choice[] {
  return filters.find((filter) => filter.key === key)?.choices ?? []
}

function valuesOf(list: ToolList, key: string): string[] {
  return choicesOf(list, key).map(({ value }) => value)
}

function slugsOf({ tools }: ToolList): string[] {
  return tools.map(({ tool }) => tool.slug)
}

function readBack(address: string): Record<string, string> {
  return Object.fromEntries(new URL(address, 'http://localhost').searchParams)
}
