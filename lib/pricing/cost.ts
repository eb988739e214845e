import type { Offer } from '@/lib/catalogue/catalogue'
import { type Basis, isOnSale, type PriceComponent, type PriceConditions } from '@/lib/catalogue/offer-schema'
import { type Charge, chargeWorkload } from './charge-workload'
import { listNotes } from './cost-notes'
import type { Workload } from './workload'

/** What the cost of an offer depends on. */
export type PricedOffer = Pick<Offer, 'basis' | 'components'>

/** One line of the sum: so many a month, at this price. */
export type CostLine = {
  /** The price as the list states it; `formatRate` writes it. */
  component: PriceComponent
  /** `Input`, `Cached input`, `Output`, `Requests`. */
  label: string
  /** Tokens or requests a month, as a decimal number. */
  quantity: string
  unit: 'token' | 'request'
  /** Exact, as a decimal number of the currency. */
  amount: string
  /** The boundary that the prompt is above, where the price has one. */
  tier?: NonNullable<PriceConditions['context']> | undefined
}

/** What a month costs, or why that cannot be computed. No state is ever turned into another, least of all into 0. */
export type Cost =
  | {
      state: 'computed'
      /** The exact sum of the lines, as a decimal number of the currency. */
      amount: string
      currency: string
      lines: readonly CostLine[]
      /** Batch prices were asked for and the list has none, so that the normal ones are used. */
      isWithoutBatch: boolean
      /** What a reader should know of the sum, in sentences. */
      notes: readonly string[]
    }
  | { state: 'free' }
  | {
      state: 'not computable'
      because: 'plan' | 'free trial' | 'on request' | 'not published' | 'prices'
      /** In words that follow "cannot be computed, because". */
      reason: string
    }

const reasons = {
  plan: 'it is part of a plan',
  'free trial': 'it is a free trial',
  'on request': 'the provider tells its price on request',
} satisfies Partial<Record<Basis, string>>

/**
 * The cost of a workload in a month, exactly.
 *
 * Each count is charged at the price for prompts as long as `workload.input`: the highest boundary that a prompt reaches
 * decides for all its tokens. Example: 10,000 requests of 2,000 tokens in, half of them from a cache, and 500 out, at $3,
 * $0.30 and $15 per 1M tokens: 10M × $3 + 10M × $0.30 + 5M × $15 = $30 + $3 + $75 = $108.
 *
 * Left out, and named in the notes: what a workload does not count, such as searches, images and writing to a cache.
 * Not used: prices of other services, of one region or one promotion. Reasoning tokens count as output.
 */
export function computeCost({ basis, components }: PricedOffer, workload: Workload): Cost {
  if (basis === 'free') return { state: 'free' }
  if (!isOnSale(basis)) {
    return { state: 'not computable', because: basis, reason: reasons[basis] }
  }
  if (components.length === 0) {
    return { state: 'not computable', because: 'not published', reason: 'its price is not published' }
  }
  const charged = chargeWorkload(components, workload)
  if ('reason' in charged) return { state: 'not computable', because: 'prices', reason: charged.reason }
  return {
    state: 'computed',
    amount: charged.amount.toFixed(),
    currency: charged.currency,
    lines: charged.charges.map(toLine),
    isWithoutBatch: workload.service === 'batch' && charged.charges.every(({ component }) => isNormal(component)),
    notes: listNotes(components, workload, charged),
  }
}

function isNormal({ conditions }: PriceComponent): boolean {
  return conditions?.service === undefined
}

function toLine({ label, component, quantity, amount }: Charge): CostLine {
  return {
    component,
    label,
    quantity: quantity.toFixed(),
    unit: component.counts === 'request' ? 'request' : 'token',
    amount: amount.toFixed(),
    tier: component.conditions?.context,
  }
}
