import { scaleLinear } from 'd3-scale'
import { moveDay } from '@/lib/catalogue/dates'
import type { PriceStep } from '@/lib/pricing/price-history'

export const drawnCounts = ['output', 'input'] as const

/** A stretch of time with one price, and the step up or down that leads to it; places are 0 to 100 % of width and height. */
export type PriceSegment = { from: number; to: number; at: number; before?: number }

/** Prices on axes of days and amounts. */
export type PricePlot = {
  /** The first day that is shown. */
  first: string
  today: number
  /** Amounts of the scale, from the lowest, 0, up. */
  amounts: readonly { at: number; amount: string }[]
  lines: readonly {
    count: (typeof drawnCounts)[number]
    /** The price that began last, as a decimal number. */
    now: string | undefined
    segments: readonly PriceSegment[]
  }[]
}

/** Places prices of one currency and unit, in the order of time. `today` is a day; the time after the last change is as long as a twelfth of the rest. */
export function placePrices(steps: readonly PriceStep[], today: string): PricePlot {
  const days = steps.map(({ from }) => from).sort()
  const first = days[0] ?? today
  const latest = Math.max(Date.parse(days.at(-1) ?? today), Date.parse(today))
  const end = latest + (latest - Date.parse(first)) / 12
  const highest = Math.max(...steps.flatMap((step) => drawnCounts.map((count) => Number(step[count]?.amount ?? 0))))
  const time = scaleLinear([Date.parse(first), end], [0, 100])
  const price = scaleLinear([0, highest || 1], [100, 0]).nice(3)
  const place = (day: string) => time(Date.parse(day))
  return {
    first,
    today: place(today),
    amounts: price.ticks(3).map((amount) => ({ at: price(amount), amount: `${amount}` })),
    lines: drawnCounts.flatMap((count) => {
      const segments = joinSteps(steps, count, place, price)
      const begun = steps.filter((step) => step.from <= today && step[count] !== undefined)
      return segments.length === 0 ? [] : [{ count, now: begun.at(-1)?.[count]?.amount, segments }]
    }),
  }
}

/** A price holds until the next one, or until its last day where there is a gap before the next one. */
function joinSteps(
  steps: readonly PriceStep[],
  count: (typeof drawnCounts)[number],
  place: (day: string) => number,
  price: (amount: number) => number,
): readonly PriceSegment[] {
  const known = steps.flatMap(({ from, until, [count]: { amount } = {} }) =>
    amount === undefined ? [] : [{ from, until, at: price(Number(amount)) }],
  )
  return known.map(({ from, until, at }, index) => {
    const previous = known[index - 1]
    const next = known[index + 1]?.from
    const isFollowed = previous !== undefined && (previous.until === undefined || moveDay(previous.until, 1) >= from)
    const endsEarly = until !== undefined && (next === undefined || moveDay(until, 1) < next)
    return {
      from: place(from),
      to: endsEarly ? Math.min(100, place(until)) : next === undefined ? 100 : place(next),
      at,
      ...(isFollowed && { before: previous.at }),
    }
  })
}
