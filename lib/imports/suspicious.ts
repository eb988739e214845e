import type { OfferEntry, PriceComponent } from '@/lib/catalogue/offer-schema'
import { nameComponent } from './apply-offers'

/** Something in a list that is more often a mistake than true. It is applied once `--accept` names the offer. */
export type Suspicion = { tool: string; offer: string; why: string }

/**
 * More than four times the median of the others, or less than a quarter of it. Of 3,981 offers of 250 models that were
 * looked at one by one, 58 were found to be mistakes or another product. This factor finds 56 of them and 15 others; a
 * factor of 3 finds the same and 94 others, one of 5 only 42.
 */
const farFactor = 4
/** Of fewer, one cannot tell which of them is wrong. */
const fewestOthers = 4

/**
 * The price to compare offers by, without conditions: (3 × input + output) / 4, so that 2 and 10 give 4. An embedding has
 * no output: it is compared with other offers that state none, by three quarters of its input.
 */
export type BlendedPrice = { usd: number; hasOutput: boolean }

export function blendPrice({ components }: OfferEntry): BlendedPrice | undefined {
  const plain = components.filter(({ conditions }) => conditions === undefined)
  const input = plain.find(({ counts }) => counts === 'input')
  const output = plain.find(
    ({ counts, direction }) => counts === 'output' || (counts === 'image' && direction === 'out'),
  )
  if (input === undefined) return undefined
  return { usd: (3 * Number(input.amount) + Number(output?.amount ?? 0)) / 4, hasOutput: output !== undefined }
}

/** Says how a price differs from those of the other offers of its tool, where it is far from them. */
export function findFarFromOthers({ usd, hasOutput }: BlendedPrice, all: readonly BlendedPrice[]): string | undefined {
  const others = all.filter((other) => other.hasOutput === hasOutput).map((other) => other.usd)
  if (others.length < fewestOthers) return undefined
  const middle = median(others)
  if (usd <= middle * farFactor && usd >= middle / farFactor) return undefined
  const times = usd > middle ? `${round(usd / middle)} times` : `1/${round(middle / usd)} of`
  return `${times} the median of ${others.length} other offers (3 parts input, 1 output: ${round(usd)}; median ${round(middle)})`
}

/** Says which prices are tenfold or more, or a tenth or less, of what is stored for the same offer. */
export function findJumps(stored: OfferEntry, listed: OfferEntry): string[] {
  const before = new Map(stored.components.map((component) => [nameComponent(component), component]))
  return listed.components.flatMap((component) => {
    const old = before.get(nameComponent(component))
    return old !== undefined && isJump(Number(old.amount), Number(component.amount))
      ? [describeJump(old, component)]
      : []
  })
}

function isJump(before: number, after: number): boolean {
  return before !== after && (after >= before * 10 || after <= before / 10)
}

function describeJump(before: PriceComponent, after: PriceComponent): string {
  return `${after.counts} ${before.amount} -> ${after.amount}`
}

function median(amounts: readonly number[]): number {
  const sorted = amounts.toSorted((a, b) => a - b)
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return (low + high) / 2
}

function round(amount: number): string {
  return `${Number(amount.toPrecision(3))}`
}
