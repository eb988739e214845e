import Big from 'big.js'
import { formatNumber } from '@/lib/catalogue/words'
import { type Ignored, type RawQuery, readFirst } from '@/lib/lists/query'
import type { Cost } from './cost'
import type { Workload } from './workload'

/** Whether hardware of one's own pays, against an offer that is charged by use. */
export type BreakEven =
  | {
      state: 'pays'
      /** Requests a month from which the hardware costs no more than the offer. A whole number, at least 1. */
      requests: string
      /** Whether the workload has that many. */
      isReached: boolean
    }
  | { state: 'never'; reason: string }
  | { state: 'not computable'; reason: string }

/** What hardware costs a month, in US dollars: a decimal number. */
export type Hardware = { monthly: string }

/**
 * From how many requests a month hardware of one's own pays.
 *
 * requests = monthly cost of the hardware / cost of the offer for one request, rounded up. Example: hardware for $1,500
 * a month; an offer that costs $108 for 10,000 requests, $0.0108 each: 1,500 / 0.0108 = 138,888.9, so from 138,889 on.
 *
 * Left out: whether the hardware can serve that many, and the work of running it. Electricity counts when the visitor
 * has added it to the monthly cost.
 */
export function findBreakEven({ monthly }: Hardware, cost: Cost, { requests }: Workload): BreakEven {
  if (cost.state === 'free') return { state: 'never', reason: 'the offer is free' }
  if (cost.state === 'not computable') return { state: 'not computable', reason: cost.reason }
  if (cost.currency !== 'USD') {
    return { state: 'not computable', reason: `the offer is in ${cost.currency} and the hardware in USD` }
  }
  const amount = new Big(cost.amount)
  if (amount.eq(0)) return { state: 'never', reason: 'a request costs nothing by this price list' }
  const target = new Big(monthly).times(requests)
  const needed = divideUp(target, amount)
  return { state: 'pays', requests: needed.toFixed(), isReached: needed.lte(requests) }
}

/** The smallest whole number n, at least 1, for which n × divisor reaches the dividend. */
function divideUp(dividend: Big, divisor: Big): Big {
  // The quotient is rounded, so that the whole number beside it can be meant.
  const near = dividend.div(divisor).round(0, Big.roundDown)
  const candidates = [near.minus(1), near, near.plus(1)]
  return candidates.find((n) => n.gte(1) && n.times(divisor).gte(dividend)) ?? new Big(1)
}

/** The query parameter of the monthly cost, and what it may be. */
export const hardwareParameter = { name: 'hardware', label: 'cost of hardware', min: 1, max: 100_000_000 }

/** Reads `hardware=1500`, also written `1,500` or `$1500.50`. What cannot be read is ignored and named. */
export function readHardware(raw: RawQuery): { hardware?: Hardware | undefined; ignored: readonly Ignored[] } {
  const { name, label, min, max } = hardwareParameter
  const ignored: Ignored[] = []
  const text = readFirst(raw, name, ignored)
  if (text === '') return { ignored }
  const isAmount = /^\$?(\d{1,15}|\d{1,3}([, \u00a0\u202f]\d{3}){1,4})(\.\d{1,2})?$/.test(text)
  const amount = isAmount ? new Big(text.replace(/[^\d.]/g, '')) : undefined
  if (amount?.gte(min) && amount.lte(max)) return { hardware: { monthly: amount.toFixed() }, ignored }
  return {
    ignored: [...ignored, { what: label, text, why: `not dollars from ${formatNumber(min)} to ${formatNumber(max)}` }],
  }
}
