import Big from 'big.js'
import type { Count, PriceComponent } from '@/lib/catalogue/offer-schema'
import { formatList } from '@/lib/catalogue/words'
import { chooseComponent, type Window } from './choose-component'
import { countNames, formatConditions, unitNames } from './format'
import { getFirstToken, getRate } from './rate'
import type { Workload } from './workload'

/** So many of what is counted, at this price. */
export type Charge = { label: string; component: PriceComponent; quantity: Big; amount: Big }

/** The charges of a workload and their sum. */
export type Charged = {
  charges: readonly Charge[]
  amount: Big
  currency: string
  /** The list has a price for requests and none that depends on their length. */
  isPerRequest: boolean
  /** Part of the input comes from a cache, and is charged as input because there is no other price. */
  chargesCachedAsInput: boolean
}

/**
 * Charges a workload by a price list, or says why that is not possible. With `window`, all requests fall in those hours
 * of the day.
 */
export function chargeWorkload(
  components: readonly PriceComponent[],
  workload: Workload,
  window?: Window,
): Charged | { reason: string } {
  const situation = { input: workload.input, service: workload.service, window }
  const requests = new Big(workload.requests)
  const input = requests.times(workload.input)
  const fromCache = input.times(workload.cached).times(percent)
  const hasCachedPrice = workload.cached > 0 && chooseComponent(components, 'cached input', situation) !== undefined
  const isPerRequest = countsRequestsAlone(components)

  const parts: readonly Part[] = [
    {
      counts: 'input',
      label: 'Input',
      quantity: hasCachedPrice ? input.minus(fromCache) : input,
      isNeeded: !isPerRequest,
    },
    { counts: 'cached input', label: 'Cached input', quantity: fromCache, isNeeded: hasCachedPrice },
    { counts: 'output', label: 'Output', quantity: requests.times(workload.output), isNeeded: !isPerRequest },
    { counts: 'request', label: 'Requests', quantity: requests, isNeeded: false },
  ]
  const charges: Charge[] = []
  for (const { counts, label, quantity, isNeeded } of parts) {
    if (quantity.eq(0)) continue
    const choice = chooseComponent(components, counts, situation)
    if (choice === undefined && isNeeded) return { reason: explainMissing(components, counts, workload) }
    if (choice === undefined) continue
    if ('conflict' in choice) return { reason: explainConflict(choice.conflict, counts) }
    const { component } = choice
    charges.push({ label, component, quantity, amount: getRate(component).times(quantity) })
  }
  const sum = addUp(charges)
  if ('reason' in sum) return sum
  return { charges, ...sum, isPerRequest, chargesCachedAsInput: !isPerRequest && !hasCachedPrice && fromCache.gt(0) }
}

type Part = { counts: Count; label: string; quantity: Big; isNeeded: boolean }

const percent = new Big('0.01')

function addUp(charges: readonly Charge[]): { amount: Big; currency: string } | { reason: string } {
  const [first, ...others] = charges
  if (first === undefined) return { reason: 'the workload has nothing that it has a price for' }
  const { currency } = first.component
  if (others.some(({ component }) => component.currency !== currency)) return { reason: explainConflict('currency') }
  return { amount: others.reduce((sum, charge) => sum.plus(charge.amount), first.amount), currency }
}

function countsRequestsAlone(components: readonly PriceComponent[]): boolean {
  return (
    components.some(({ counts }) => counts === 'request') &&
    components.every(({ counts }) => !lengthCounts.includes(counts))
  )
}

const lengthCounts: readonly Count[] = ['input', 'output', 'cached input', 'reasoning']

function explainConflict(conflict: 'currency' | 'amount', counts?: Count): string {
  return conflict === 'currency'
    ? 'its prices are in several currencies'
    : `it has several prices for ${nameTokens(counts)}`
}

/** Why no price for a count applies. */
function explainMissing(components: readonly PriceComponent[], counts: Count, { input }: Workload): string {
  const ofCount = components.filter((component) => component.counts === counts)
  const inTokens = ofCount.filter(({ unit }) => unit === 'token')
  if (inTokens.some((component) => getFirstToken(component) > input)) {
    return `it has no price for ${nameTokens(counts)} of prompts this short`
  }
  if (inTokens.length > 0) {
    const conditions = [...new Set(inTokens.map((component) => formatConditions(component.conditions)))].sort()
    return `it has prices for ${nameTokens(counts)} only under conditions: ${conditions.join('; ')}`
  }
  const others = ofCount.length > 0 ? ofCount : components
  if (others.some(({ unit }) => unit === 'token')) return `it has no price for ${nameTokens(counts)}`
  const units = [...new Set(others.map(({ unit }) => `per ${unitNames[unit][0]}`))].sort()
  return `its prices are ${formatList(units)}, not per token`
}

function nameTokens(counts: Count | undefined): string {
  if (counts === undefined || counts === 'request') return 'requests'
  return `${countNames[counts]} tokens`
}
