import { expect, test } from 'vitest'
import type { Tool } from '@/lib/catalogue/catalogue'
import { listSmallReasons } from '@/lib/comparison/brief/small-reasons'
import { quoteByDefault } from '@/lib/pricing/quote'
import { briefDay, writeBriefOf } from '@/tests/support/briefs'
import { buildOffer } from '@/tests/support/prices'
import { buildTool, costing, factsOf, router } from '@/tests/support/tools'

function reasonsOf(own: Tool, ...others: Tool[]): string[] {
  const [first, ...rest] = [own, ...others].map((tool) => ({ tool, quote: quoteByDefault(tool, briefDay) }))
  return first === undefined ? [] : listSmallReasons(first, rest).map(({ words }) => words)
}

const anchor = buildTool('anchor', {
  offers: costing(180),
  facts: factsOf({ released: '2026-05-28', contextWindow: 1_200_000 }),
})
const buoy = buildTool('buoy', {
  offers: costing(205),
  facts: factsOf({ released: '2026-04-23', contextWindow: 1_000_000 }),
})

test('a lower cost, a later release and a longer context window are told though they decide nothing', () => {
  expect(reasonsOf(anchor, buoy)).toEqual([
    'every dollar counts: $180 a month against $205',
    'you want the newer one: released 28 May 2026',
    'your prompts exceed 1,000,000 tokens',
  ])
  expect(reasonsOf(buoy, anchor)).toEqual([])
})

test('a reason holds against every other side', () => {
  const cheap = buildTool('cheap', { offers: costing(20), facts: factsOf({ released: '2026-01' }) })

  expect(reasonsOf(anchor, buoy, cheap)).toEqual(['you want the newest: released 28 May 2026'])
})

test('what is missing on another side gives no reason', () => {
  const unknown = buildTool('unknown', { offers: [], facts: {} })

  expect(reasonsOf(anchor, unknown)).toEqual([])
  expect(reasonsOf(unknown, anchor)).toEqual([])
})

test('neither price nor providers speak for a tool beside one of another kind', () => {
  const passing = buildTool('passing', { kind: router, offers: costing(205) })

  expect(reasonsOf(buildTool('own', { offers: costing(180) }), passing)).toEqual([])
})

test('costs that are printed alike are no reason', () => {
  const dearer = buildTool('dearer', { offers: costing(180.004) })

  expect(reasonsOf(buildTool('cheaper', { offers: costing(180) }), dearer)).toEqual([])
})

test('limits that only round differently are no reason', () => {
  const binary = buildTool('binary', { facts: factsOf({ contextWindow: 131_072 }) })
  const round = buildTool('round', { facts: factsOf({ contextWindow: 128_000 }) })

  expect(reasonsOf(binary, round)).toEqual([])
})

test('a far cheaper provider of the tool that costs more at its vendor is told', () => {
  const reseller = buildOffer({
    ...costing(100)[0],
    provider: { slug: 'quayside', name: 'Quayside' },
    isVendors: false,
  })
  const resold = { ...buoy, offers: [...costing(205, { isVendors: true }), reseller] }
  const own = { ...anchor, offers: costing(180, { isVendors: true }) }

  expect(reasonsOf(resold, own)).toContain('any provider will do: $100 a month at Quayside, against $180 or more')
})

test('a brief tells them only where few other reasons are known', () => {
  const { brief } = writeBriefOf([anchor, buoy])
  const clear = writeBriefOf([{ ...anchor, offers: costing(20) }, buoy]).brief

  expect(brief.outcome.kind).not.toBe('choice')
  expect(brief.reasons[0]).toHaveLength(3)
  expect(clear.reasons[0]?.[0]?.words).toMatch(/^price matters most/)
  expect(clear.reasons[0]?.map(({ row }) => row)).toEqual([...new Set(clear.reasons[0]?.map(({ row }) => row))])
})
