import Big from 'big.js'
import type { PriceComponent } from '@/lib/catalogue/offer-schema'

/** What one unit costs, exactly. `per` is a power of ten, so that nothing has to be divided. */
export function getRate({ amount, per }: Pick<PriceComponent, 'amount' | 'per'>): Big {
  return new Big(amount).times(getInverse(per))
}

/** The number of prompt tokens from which a price applies: 272,001 for "above 272,000", 0 without a boundary. */
export function getFirstToken({ conditions }: Pick<PriceComponent, 'conditions'>): number {
  const context = conditions?.context
  return context === undefined ? 0 : context.above + (context.included ? 0 : 1)
}

const inverses = new Map<number, Big>()

function getInverse(per: number): Big {
  const known = inverses.get(per)
  if (known !== undefined) return known
  const inverse = new Big(`1e-${String(per).length - 1}`)
  inverses.set(per, inverse)
  return inverse
}
