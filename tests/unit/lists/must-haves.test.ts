import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { getBySlug } from '@/lib/catalogue/slug'
import { rankAlternatives } from '@/lib/comparison/alternatives'
import { writeMustHaves } from '@/lib/comparison/case'
import type { MustHaves } from '@/lib/comparison/case/buyer-case'
import { checkMustHaves, mustHaves } from '@/lib/comparison/case/must-haves'
import { countMeeting, makeMustHaveTest } from '@/lib/lists/must-have-filters'
import { parseQuery } from '@/lib/lists/query'
import { listTools } from '@/lib/lists/tool-list'
import { quoteTool } from '@/lib/pricing/quote'
import { presets } from '@/lib/pricing/workload'
import { catalogueOf, content } from '@/tests/support/content'
import { fleetOf } from '@/tests/support/fleets'
import { offerEntry, offersFile, pricedDay, pricedFiles } from '@/tests/support/priced-content'
import { perMillion } from '@/tests/support/prices'

const scope = { path: '/tools', day: pricedDay }
const { workload } = presets.chat

test('a list holds exactly the tools that are known to meet all must-haves', () => {
  const answer = fc.constantFrom('yes', 'no', 'not applicable', undefined)
  const ship = fc.record({
    weights: answer,
    selfHosting: answer,
    context: fc.constantFrom(8_000, 200_000, undefined),
    takes: fc.constantFrom(['text'], ['text', 'image', 'pdf'], ['audio', 'video'], undefined),
    gives: fc.constantFrom(['text'], ['image', 'audio'], undefined),
    can: fc.subarray(['reasoning', 'toolCalling', 'structuredOutput']),
  })
  const wanted = fc.record({
    keys: fc.subarray(
      mustHaves.map(({ key }) => key),
      { maxLength: 3 },
    ),
    context: fc.constantFrom(8_000, 8_001, 200_000, undefined),
  })

  fc.assert(
    fc.property(fc.array(ship, { maxLength: 8 }).map(fleetOf), wanted, (catalogue, asked) => {
      const meeting = findMeeting(catalogue, asked)

      expect(listed(catalogue, asked)).toEqual(meeting)
      expect(countMeeting(catalogue, asked)).toBe(meeting.length)
    }),
    { numRuns: 30 },
  )
})

test('a budget leaves the tools whose least known cost is within it', () => {
  const plain = (amount: string) => [perMillion('input', amount), perMillion('output', amount)]
  const catalogue = catalogueOf(
    content({
      ...pricedFiles,
      'offers/harbor.json': offersFile(
        offerEntry({ components: plain('4') }),
        offerEntry({ provider: 'quayside', components: plain('1.001') }),
        offerEntry({ provider: 'railhead', components: plain('2') }),
      ),
      'offers/chorus.json': offersFile(offerEntry({ provider: 'railhead', components: plain('2') })),
    }),
  )

  for (const budget of [3, 4, 10, 25, 26, 49, 50, 100, 1_000]) {
    expect(listed(catalogue, { keys: [], budget })).toEqual(findMeeting(catalogue, { keys: [], budget }))
  }
  expect(listed(catalogue, { keys: [], budget: 25 })).not.toContain('harbor')
  expect(listed(catalogue, { keys: [], budget: 26 })).toContain('harbor')
})

test('must-haves of a list are its filters, each with the list without it', () => {
  const tools = [{ weights: 'yes', takes: ['image'], context: 200_000 }, { weights: 'yes' }, { takes: ['image'] }]
  const list = listTools(fleetOf(tools), scope, { must: ['image-input', 'open-weights'], context: '100,000' })

  expect(list.address).toBe('/tools?input=image&weights=yes&context=100000')
  expect(list.isPlain).toBe(false)
  expect(list.paging.total).toBe(1)
  expect(list.active.map(({ value, without }) => [value.label, without.address, without.count])).toEqual([
    ['Images', '/tools?weights=yes&context=100000', 1],
    ['Yes', '/tools?input=image&context=100000', 1],
    ['Context of at least 100,000 tokens', '/tools?input=image&weights=yes', 1],
  ])
})

test('a must-have that a filter contradicts is named and left out', () => {
  const list = listTools(fleetOf([{ weights: 'no' }]), scope, {
    weights: 'no',
    must: 'open-weights magic',
    budget: 'low',
  })

  expect(list.paging.total).toBe(1)
  expect(list.ignored.map(({ text }) => text).toSorted()).toEqual(['low', 'magic', 'open-weights'])
})

test('alternatives are the tools that meet the must-haves, and only they are counted', () => {
  const catalogue = fleetOf([{}, { weights: 'yes', context: 200_000 }, { weights: 'yes' }, { weights: 'no' }])
  const wanted = { keys: ['open-weights'], context: 100_000 }

  const { tools, total } = rankAlternatives(
    catalogue,
    getBySlug(catalogue.tools, 'tool-0'),
    makeMustHaveTest(catalogue, wanted, { workload, day: pricedDay }),
  )

  expect(tools.map(({ slug }) => slug)).toEqual(['tool-1'])
  expect(total).toBe(1)
})

function listed(catalogue: Catalogue, wanted: MustHaves): string[] {
  const raw = parseQuery(new URLSearchParams(writeMustHaves(wanted).map((pair) => [...pair])).toString())
  return listTools(catalogue, scope, raw, 100)
    .tools.map(({ tool }) => tool.slug)
    .toSorted()
}

function findMeeting(catalogue: Catalogue, wanted: MustHaves): string[] {
  const meeting = [...catalogue.tools.values()].filter((tool) =>
    checkMustHaves(wanted, tool, quoteTool(tool, workload, pricedDay)).every(({ answer }) => answer === 'met'),
  )
  return meeting.map(({ slug }) => slug).toSorted()
}
