import { formatAmount } from '@/lib/catalogue/words'
import { formatCost } from './cost-words'
import { formatMoney } from './format'
import type { Quote, ToolQuote } from './quote'
import { listUnitPrices, type UnitPrice, type UsePrice, type UseUnit } from './use-price'

/** What a price is for, after its amount. */
export const unitWords: Record<UseUnit, string> = {
  month: 'a month',
  'hour of sound': 'an hour of sound',
  'million characters': 'a million characters',
}

/** `$10 a month`, `$19 a month for a seat`, `$0.111 an hour of sound`. */
function formatUnitPrice({ amount, currency, unit, isSeat }: UnitPrice): string {
  return `${formatMoney(amount, currency)} ${unitWords[unit]}${isSeat ? ' for a seat' : ''}`
}

/** The same, with `from` where other plans cost more: `from $10 a month`. */
export function formatUsePrice(use: UsePrice): string {
  const isLeast = use.unit === 'month' && use.others > 0 && use.isLowest
  return `${isLeast ? 'from ' : ''}${formatUnitPrice(use)}`
}

/** Whose price it is: `for Copilot Pro` of a plan, otherwise `from Groq`; an old one says so. */
export function nameUseSource({ unit, quote }: UsePrice<Quote>): string {
  const { offer, isOld, age } = quote
  const source = unit === 'month' ? `for ${offer.model}` : `from ${offer.provider.name}`
  return `${source}${isOld ? `, a price ${formatAmount(age, 'day', 'days')} old` : ''}`
}

/** What else there is: `4 other plans`, `Copilot Free at no cost`. */
export function listOtherTerms({ unit, others }: UsePrice, { free }: Pick<ToolQuote, 'free'>): readonly string[] {
  const words = unit === 'month' ? (['plan', 'plans'] as const) : (['price', 'prices'] as const)
  return [
    ...(others === 0 ? [] : [formatAmount(others, `other ${words[0]}`, `other ${words[1]}`)]),
    ...(free === undefined ? [] : [`${free.offer.model} at no cost`]),
  ]
}

/** `Whisper Large v3 costs $0.111 an hour of sound, from Groq.` or `GitHub Copilot costs $10 a month for Copilot Pro.` */
export function sayUsePrice(name: string, use: UsePrice<Quote>): string {
  const separator = use.unit === 'month' && !use.isSeat ? '' : ','
  return `${name} costs ${formatUnitPrice(use)}${separator} ${nameUseSource(use)}.`
}

/** What an offer costs in words: for the workload, by use, or why no amount is known. */
export function formatOfferPrice({ offer, cost }: Quote): string {
  const prices = cost.state === 'computed' ? [] : listUnitPrices(offer)
  return prices.length === 0 ? formatCost(cost) : prices.map(formatUnitPrice).join(', ')
}

/**
 * What tools cost by use, in a sentence: `By use: Anchor from $10 a month, Beacon $20 a month.` Nothing where none is sold so.
 */
export function sayUsePrices(names: readonly string[], uses: readonly (UsePrice | undefined)[]): string | undefined {
  const said = uses.flatMap((use, index) => (use === undefined ? [] : [`${names[index]} ${formatUsePrice(use)}`]))
  return said.length === 0 ? undefined : `By use: ${said.join(', ')}.`
}
