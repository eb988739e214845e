import { expect, test } from 'vitest'
import type { Offer } from '@/lib/catalogue/catalogue'
import type { PriceComponent } from '@/lib/catalogue/offer-schema'
import { findUsePrice } from '@/lib/pricing/lead-quote'
import { isSoldByWorkload, listPlans } from '@/lib/pricing/plans'
import { quoteTool } from '@/lib/pricing/quote'
import { formatMonthlyCost, summarizeCost } from '@/lib/pricing/summary'
import { findCommonUses, listUsePrices } from '@/lib/pricing/use-price'
import { formatUsePrice } from '@/lib/pricing/use-price-words'
import { buildOffer, buildWorkload, perMillion } from '@/tests/support/prices'

type Sold = Pick<PriceComponent, 'counts' | 'unit'> & Partial<PriceComponent>

const month: Sold = { counts: 'month', unit: 'month' }
const seat: Sold = { counts: 'seat', unit: 'seat-month' }
const minute: Sold = { counts: 'audio', direction: 'in', unit: 'minute' }

/** An offer of the vendor with one price. */
function sell(amount: string, sold: Sold = month, changes: Partial<Offer> = {}): Offer {
  const component = { per: 1, currency: 'USD', ...sold, amount }
  return buildOffer({ model: `Plan ${amount}`, isVendors: true, basis: 'plan', components: [component], ...changes })
}

const free = buildOffer({ model: 'Open', basis: 'free', components: [], isVendors: true })
const onRequest = buildOffer({ model: 'Enterprise', basis: 'on request', components: [], isVendors: true })

function quote(...offers: Offer[]) {
  return quoteTool({ offers, maker: undefined }, buildWorkload(), '2026-11-27')
}

function say(...offers: Offer[]): string | undefined {
  const use = findUsePrice(quote(...offers))
  return use && formatUsePrice(use)
}

test.each<[text: string, amount: string, sold: Sold]>([
  ['$10 a month', '10', month],
  ['$19 a month for a seat', '19', seat],
  ['$0.36 an hour of sound', '0.0001', { ...minute, unit: 'second' }],
  ['$0.258 an hour of sound', '0.0043', minute],
  ['$0.111 an hour of sound', '0.111', { ...minute, unit: 'hour' }],
  ['$80 a million characters', '0.08', { counts: 'input', unit: 'character', per: 1_000 }],
  ['$16 a million characters', '16', { counts: 'output', unit: 'character', per: 1_000_000 }],
])('a price by use is said in the unit in which tools are compared: %s', (text, amount, sold) => {
  expect(say(sell(amount, sold))).toBe(text)
})

test('the lowest plan of the vendor stands for a tool, beside the number of others', () => {
  expect(say(sell('39'), sell('10'), sell('100'))).toBe('from $10 a month')
  expect(summarizeCost(quote(sell('39'), sell('10'), sell('100')))?.detail).toBe('for Plan 10; 2 other plans')
})

test('a plan for one person comes before a cheaper seat of a team, and is then not said to be the lowest', () => {
  expect(say(sell('20'), sell('15', seat))).toBe('$20 a month')
})

test('the vendor’s own price comes before a lower one of another provider', () => {
  const other = sell('0.001', minute, { provider: { slug: 'cove', name: 'Cove' }, isVendors: false })

  expect(say(sell('0.002', minute), other)).toBe('$0.12 an hour of sound')
  expect(say(other)).toBe('$0.06 an hour of sound')
})

test('what is free, on request, at zero, past or under conditions is no price, least of all 0', () => {
  expect(say(free, onRequest)).toBeUndefined()
  expect(say(sell('0'))).toBeUndefined()
  expect(say(sell('10', month, { validUntil: '2026-11-26' }))).toBeUndefined()
  expect(say(sell('10', { ...month, conditions: { promotion: 'First month' } }))).toBeUndefined()
  expect(say(free, sell('10'))).toBe('$10 a month')
})

test('an offer with several prices by one unit has none that is what one pays', () => {
  const [fee, each] = [sell('49'), sell('9', seat)].map(({ components }) => components[0])
  const both = [fee, each].flatMap((component) => component ?? [])

  expect(listUsePrices([{ offer: sell('49', month, { components: both }) }])).toEqual([])
})

test('where the cost of a workload is known it stands for the tool, whatever plans there are', () => {
  const both = quote(buildOffer({ isVendors: true }), sell('10'))

  expect(findUsePrice(both)).toBeUndefined()
  expect(formatMonthlyCost(both)).toBe('$108 a month')
})

test.each<[said: string, offers: Offer[]]>([
  ['From $10 a month', [sell('10'), sell('20')]],
  ['$0.258 an hour of sound', [sell('0.0043', minute)]],
  ['Free', [free, onRequest]],
])('a price by use stands where costs stand: %s', (said, offers) => {
  expect(formatMonthlyCost(quote(...offers))).toBe(said)
})

test('an open-source program that its vendor gives away is a free program, not a free service', () => {
  const facts = { openSource: { applies: true, value: 'yes', evidence: 'unverified' } } as const
  const say = (offer: Offer) =>
    formatMonthlyCost(quoteTool({ offers: [offer], maker: undefined, facts }, buildWorkload(), '2026-11-27'))

  expect(say(free)).toBe('Free program')
  expect(say({ ...free, isVendors: false })).toBe('Free')
})

test('prices are compared in a unit and currency that all tools have', () => {
  const [one, other] = [quote(sell('10'), sell('0.01', minute)), quote(sell('0.02', minute))]
  const units = (...tools: (typeof one)[]) => findCommonUses(tools.map(({ uses }) => uses))?.map(({ unit }) => unit)

  expect(units(one, other)).toEqual(['hour of sound', 'hour of sound'])
  expect(units(one, one)).toEqual(['month', 'month'])
  expect(units(quote(sell('10')), other)).toBeUndefined()
  expect(units(quote(sell('10')), quote(sell('10', { ...month, currency: 'EUR' })))).toBeUndefined()
  expect(units(quote(sell('10')), quote(free))).toBeUndefined()
})

test('plans are listed from free to on request, seats after plans for one person', () => {
  const plans = listPlans(quote(onRequest, sell('39'), sell('19', seat), free, sell('10')))

  expect(plans.map(({ offer }) => offer.model)).toEqual(['Open', 'Plan 10', 'Plan 39', 'Plan 19', 'Enterprise'])
})

test('a tool is told by workload where a list has prices for tokens or images, and not where all are by use', () => {
  const images = buildOffer({
    components: [{ counts: 'image', direction: 'out', per: 1, unit: 'image', amount: '0.04', currency: 'USD' }],
  })

  expect(isSoldByWorkload(quote(sell('10'), free, onRequest))).toBe(false)
  expect(isSoldByWorkload(quote(images))).toBe(true)
  expect(isSoldByWorkload(quote(sell('10'), buildOffer({ components: [perMillion('input', '1')] })))).toBe(true)
})
