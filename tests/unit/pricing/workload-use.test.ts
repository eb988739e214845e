import { expect, test } from 'vitest'
import type { Offer, Tool } from '@/lib/catalogue/catalogue'
import { quoteTool } from '@/lib/pricing/quote'
import { presets } from '@/lib/pricing/workload'
import { findWorkloadUse } from '@/lib/pricing/workload-use'
import { buildOffer, perMillion } from '@/tests/support/prices'

const tokens = buildOffer({ components: [perMillion('input', '5'), perMillion('output', '5')] })
const hourly = buildOffer({
  components: [{ counts: 'audio', direction: 'in', per: 1, unit: 'hour', amount: '1', currency: 'USD' }],
})

const chat = priced([tokens])
const embedding = priced([tokens], { output: known(['embedding']) })
const speech = priced([hourly], { input: known(['audio']), contextWindow: known(448) })

test('beside a tool that is sold by the token the whole workload counts', () => {
  expect(findWorkloadUse([chat, speech])).toBe('all')
  expect(findWorkloadUse([chat, embedding])).toBe('all')
})

test('of models that answer with vectors the input alone counts', () => {
  expect(findWorkloadUse([embedding, embedding])).toBe('input')
})

test('where nobody is sold by it a workload counts only against a context window for text', () => {
  expect(findWorkloadUse([speech, priced([])])).toBe('nothing')
  expect(findWorkloadUse([priced([tokens], { output: known(['image']) })])).toBe('nothing')
  expect(findWorkloadUse([priced([], { contextWindow: known(8_000) })])).toBe('all')
})

function priced(offers: readonly Offer[], facts: Tool['facts'] = {}) {
  return { tool: { facts }, quote: quoteTool({ offers, maker: undefined, facts }, presets.chat.workload, '2026-11-27') }
}

function known(value: number | string[]) {
  return { applies: true, value, evidence: 'unverified' } as const
}
