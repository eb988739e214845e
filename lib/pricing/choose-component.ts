import type { Count, PriceComponent, PriceConditions } from '@/lib/catalogue/offer-schema'
import { compareText } from '@/lib/catalogue/slug'
import { getFirstToken, getRate } from './rate'

export type Window = NonNullable<PriceConditions['window']>

/** What decides which of several prices applies. */
export type Situation = {
  /** Tokens of one prompt, also those from a cache. */
  input: number
  service?: 'batch' | undefined
  /** The hours of the day in which all requests fall; without it, prices of certain hours do not apply. */
  window?: Window | undefined
}

/** The price that applies, or why it cannot be said which one does. */
export type Choice = { component: PriceComponent } | { conflict: 'currency' | 'amount' }

/**
 * The price of a count: that of the hours before that of any hour, that of the service before the normal one, and of
 * those the one with the highest boundary that the prompt reaches. Nothing where no price applies.
 */
export function chooseComponent(
  components: readonly PriceComponent[],
  count: Count,
  situation: Situation,
): Choice | undefined {
  let best: PriceComponent[] = []
  for (const component of components) {
    if (component.counts !== count || !applies(component, situation)) continue
    const [first] = best
    const order = first === undefined ? 1 : compareRank(component, first)
    if (order > 0) best = [component]
    else if (order === 0) best.push(component)
  }
  const [component, ...others] = best
  if (component === undefined) return undefined
  if (others.length === 0) return { component }
  if (others.some(({ currency }) => currency !== component.currency)) return { conflict: 'currency' }
  if (others.some((other) => !getRate(other).eq(getRate(component)))) return { conflict: 'amount' }
  // The same price written twice: which one is shown must not depend on their order.
  return { component: best.toSorted((a, b) => compareText(JSON.stringify(a), JSON.stringify(b)))[0] ?? component }
}

/** Whether a price can apply to plain tokens or requests in this situation. */
export function applies(component: PriceComponent, situation: Situation): boolean {
  return component.unit === (component.counts === 'request' ? 'request' : 'token') && meets(component, situation)
}

/** Whether the conditions of a price hold. Those that depend on region, promotion or time in a cache never do. */
export function meets(component: PriceComponent, { input, service, window }: Situation): boolean {
  const { conditions } = component
  if (conditions === undefined) return true
  if (conditions.region !== undefined || conditions.promotion !== undefined) return false
  if (conditions.cacheMinutes !== undefined) return false
  if (conditions.service !== undefined && conditions.service !== service) return false
  if (conditions.window !== undefined && !isSameWindow(conditions.window, window)) return false
  return getFirstToken(component) <= input
}

export function isSameWindow(one: Window, other: Window | undefined): boolean {
  return other !== undefined && one.days === other.days && one.from === other.from && one.to === other.to
}

function compareRank(a: PriceComponent, b: PriceComponent): number {
  return rankConditions(a) - rankConditions(b) || getFirstToken(a) - getFirstToken(b)
}

function rankConditions({ conditions }: PriceComponent): number {
  return (conditions?.window === undefined ? 0 : 2) + (conditions?.service === undefined ? 0 : 1)
}
