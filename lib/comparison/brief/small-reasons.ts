import type { Tool } from '@/lib/catalogue/catalogue'
import { countDays, formatDate } from '@/lib/catalogue/dates'
import { factEntries } from '@/lib/catalogue/facts'
import { getReleaseDay } from '@/lib/catalogue/release'
import { formatList, formatNumber } from '@/lib/catalogue/words'
import { areSameKind } from '@/lib/comparison/comparison'
import { type CostRatio, compareTwoCosts } from '@/lib/pricing/cost-ratio'
import type { Priced } from './priced'
import type { Reason } from './statement'
import { sayLongPrompts } from './statements/limits'
import { minCostRatio } from './thresholds'

type Rule = (own: Priced, others: readonly Priced[]) => Reason | undefined

/**
 * What else sets a tool apart from every other side: smaller than the thresholds, or of a kind that never decides. For tools of
 * which little else is known to differ. Each is known of all sides; a missing value gives no reason for or against.
 */
export function listSmallReasons(own: Priced, others: readonly Priced[]): readonly Reason[] {
  return rules.flatMap((rule) => rule(own, others) ?? [])
}

const rules: readonly Rule[] = [
  function costsLess(own, others) {
    const ratios = listLowerCosts(own, others)
    return ratios && { words: `every dollar counts: ${sayCosts(ratios)}`, row: ratios[0].row }
  },
  function hasCheaperProvider(own, others) {
    if (listLowerCosts(own, others) !== undefined) return undefined
    const ratios = listLowerCosts(onlyCheapest(own), others.map(onlyCheapest))
    if (ratios?.every(({ isClear }) => isClear) !== true) return undefined
    const provider = own.quote.cheapest?.offer.provider.name
    return { words: `any provider will do: ${sayCosts(ratios, ` at ${provider},`)} or more`, row: 'cheapest' }
  },
  function isNewer(own, others) {
    const day = getReleaseDay(own.tool)
    const days = others.map(({ tool }) => getReleaseDay(tool))
    if (day === '' || !days.every((other) => other !== '' && countDays(other, day) >= minDaysNewer)) return undefined
    const { released } = own.tool.facts
    const date = released?.applies ? formatDate(String(released.value)) : ''
    return { words: `you want the ${others.length === 1 ? 'newer one' : 'newest'}: released ${date}`, row: 'released' }
  },
  takesMore('contextWindow', sayLongPrompts),
  takesMore('maxOutput', () => 'your answers exceed'),
  function hasMoreProviders(own, others) {
    const count = own.quote.pricedProviders
    const counts = others.map(({ quote }) => quote.pricedProviders)
    if (!counts.every((other) => other > 0 && count >= minProvidersRatio * other)) return undefined
    return {
      words: `you want to choose between providers: ${formatNumber(count)} against ${formatList(counts.map(formatNumber))}`,
      row: 'cheapest',
    }
  },
]

/** Releases a month apart answer to other rivals. */
const minDaysNewer = 30
/** Vendors write one limit as 1,000,000 and 1,048,576; that is no difference. */
const minSizeRatio = 1.1
const minProvidersRatio = 1.5

function takesMore(fact: 'contextWindow' | 'maxOutput', when: (tools: readonly Tool[]) => string): Rule {
  return (own, others) => {
    const amount = readAmount(own.tool, fact)
    const amounts = others.map(({ tool }) => readAmount(tool, fact))
    const known = amounts.filter((other) => other !== undefined)
    if (amount === undefined || known.length < others.length) return undefined
    const next = Math.max(...known)
    const need = when([own, ...others].map(({ tool }) => tool))
    return amount < minSizeRatio * next ? undefined : { words: `${need} ${factEntries[fact].format(next)}`, row: fact }
  }
}

function readAmount({ facts }: Tool, key: 'contextWindow' | 'maxOutput'): number | undefined {
  const fact = facts[key]
  return fact?.applies ? Number(fact.value) : undefined
}

/** The costs of a tool and each other one, where it costs less than all by what a reader sees. Price ranks only one kind. */
function listLowerCosts(own: Priced, others: readonly Priced[]): readonly [CostRatio, ...CostRatio[]] | undefined {
  if (!areSameKind([own, ...others].map(({ tool }) => tool))) return undefined
  const ratios = others.flatMap(({ quote }) => compareTwoCosts([own.quote, quote], minCostRatio) ?? [])
  const [first, ...more] = ratios
  if (first === undefined || ratios.length < others.length) return undefined
  const isLowest = ratios.every(({ cheaper, sums: [sum, other] }) => cheaper === 0 && sum !== other)
  const isForTheSame = more.every(({ row, per }) => row === first.row && per === first.per)
  return isLowest && isForTheSame ? [first, ...more] : undefined
}

/** `$41 a month against $130 and $50`. */
function sayCosts(ratios: readonly [CostRatio, ...CostRatio[]], from = ''): string {
  return `${ratios[0].sums[0]} ${ratios[0].per}${from} against ${formatList(ratios.map(({ sums }) => sums[1]))}`
}

/** A tool with its cheapest offer alone, so that two are compared by what any provider asks. */
function onlyCheapest({ tool, quote }: Priced): Priced {
  return { tool, quote: { ...quote, vendor: undefined, free: undefined, uses: [] } }
}
