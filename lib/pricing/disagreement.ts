import type { Offer } from '@/lib/catalogue/catalogue'
import type { PriceComponent } from '@/lib/catalogue/offer-schema'
import { formatPriceBeside, nameComponent } from './format'
import { getFirstToken, getRate } from './rate'

/** Another source that states other amounts for the same thing. */
export type Disagreement = {
  /** What the other source says. */
  offer: Offer
  /** Pairs of prices of the same count, direction, unit and conditions. Never empty. */
  differences: readonly { shown: PriceComponent; stated: PriceComponent }[]
}

/** What another entry says differently; nothing where it says the same, or says nothing of the same things. */
export function findDisagreement(shown: Offer, other: Offer): Disagreement | undefined {
  const stated = new Map(other.components.map((component) => [nameSubject(component), component]))
  const differences = shown.components.flatMap((component) => {
    const counterpart = stated.get(nameSubject(component))
    return counterpart === undefined || isSamePrice(component, counterpart) || isOfHours(counterpart)
      ? []
      : [{ shown: component, stated: counterpart }]
  })
  return differences.length === 0 ? undefined : { offer: other, differences }

  /** Some sources state as the only price the one that another says is that of certain hours. */
  function isOfHours(price: PriceComponent): boolean {
    return shown.components.some(({ conditions: { window, ...conditions } = {}, ...component }) => {
      if (window === undefined) return false
      const always = { ...component, ...(Object.keys(conditions).length > 0 && { conditions }) }
      return nameSubject(always) === nameSubject(price) && isSamePrice(always, price)
    })
  }
}

/** What another source states: `input $5, output above 272,000 tokens $15`. */
export function formatStated(differences: Disagreement['differences']): string {
  return differences
    .map(({ shown, stated }) => `${nameComponent(stated)} ${formatPriceBeside(stated, shown)}`)
    .join(', ')
}

/** Whether an entry states every price of another, with the same amounts. */
export function repeats(entry: Offer, other: Offer): boolean {
  const stated = new Map(entry.components.map((component) => [nameSubject(component), component]))
  return other.components.every((component) => {
    const counterpart = stated.get(nameSubject(component))
    return counterpart !== undefined && isSamePrice(component, counterpart)
  })
}

/** What a price is for. Sources write one boundary as "above 271,999" and as "from 272,000 on". */
export function nameSubject(component: PriceComponent): string {
  const { counts, direction, unit, conditions = {} } = component
  const { service, region, window, cacheMinutes, promotion } = conditions
  const hours = window && [window.days, window.from, window.to]
  return JSON.stringify([
    counts,
    direction,
    unit,
    getFirstToken(component),
    service,
    region,
    hours,
    cacheMinutes,
    promotion,
  ])
}

export function isSamePrice(a: PriceComponent, b: PriceComponent): boolean {
  return a.currency === b.currency && getRate(a).eq(getRate(b))
}
