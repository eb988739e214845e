import { type Catalogue, newest, type Tool } from '@/lib/catalogue/catalogue'
import { moveDay } from '@/lib/catalogue/dates'
import { writeBrief } from '@/lib/comparison/brief'
import type { BuyerCase } from '@/lib/comparison/case/buyer-case'
import { makeScorecard } from '@/lib/comparison/comparison'
import { getPanelVerdict } from '@/lib/comparison/verdict'
import { computeQuote } from '@/lib/pricing/quote'
import { toolOn } from './state-on-day'
import { listVerdictDays } from './verdict-changes'
import { findWatchedPrice, listPriceDays } from './watched-price'

/** A comparison that came to another outcome on a day. */
export type OutcomeChange = {
  day: string
  before: string
  after: string
  /** What became of the prices on that day: another amount in the outcome may be that of another provider. */
  details: readonly string[]
  isToCome: boolean
  /** The day of the newest source that states a price from then on. */
  asOf?: string
}

/** The days on which the outcome of a comparison became another for a case, newest first. */
export function listOutcomeChanges(
  catalogue: Pick<Catalogue, 'reviewers'>,
  tools: readonly Tool[],
  { buyerCase, today, max }: { buyerCase: BuyerCase; today: string; max: number },
): readonly OutcomeChange[] {
  const days = [...new Set(tools.flatMap(listDays))].sort().reverse().slice(0, maxDays)
  const found: OutcomeChange[] = []
  for (const day of days) {
    if (found.length >= max) break
    const eve = moveDay(day, -1)
    const before = decide(
      tools.map((tool) => toolOn(tool, eve, day)),
      eve,
    )
    const after = decide(
      tools.map((tool) => toolOn(tool, day, day)),
      day,
    )
    if (before === after) continue
    const details = tools.flatMap((tool) => findWatchedPrice(tool, day, { buyerCase, today })?.title ?? [])
    found.push({ day, before, after, details, isToCome: day > today, ...findSourceDay(tools, day) })
  }
  return found

  /** What the comparison said at the end of a day, in its loudest sentence. */
  function decide(then: readonly Tool[], day: string): string {
    const comparison = {
      sides: then.map((tool) => ({ tool, panel: getPanelVerdict(tool) })),
      scorecard: makeScorecard(catalogue, then),
    }
    const quotes = then.map((tool) => computeQuote(tool, buyerCase.workload, day))
    return writeBrief({ comparison, quotes, buyerCase, day }).outcome.headline
  }
}

/** What is further back is not looked at: for each day the comparison is decided twice, which takes a millisecond. */
const maxDays = 100

/** The days on which something dated happened to a tool. */
function listDays(tool: Tool): readonly string[] {
  const revised = Object.values(tool.facts).flatMap((fact) => (fact.revised ?? []).map(({ on }) => on))
  return [...listVerdictDays(tool), ...listPriceDays(tool), ...revised]
}

function findSourceDay(tools: readonly Tool[], day: string): { asOf?: string } {
  const stating = tools
    .flatMap(({ offers }) => offers)
    .filter(({ validFrom, validUntil }) => validFrom === day || validUntil === moveDay(day, -1))
  const asOf = newest(stating.map((offer) => offer.asOf))
  return asOf === '' ? {} : { asOf }
}
