import type { Review } from '@/lib/catalogue/catalogue'
import type { Statement } from '@/lib/comparison/brief/statement'
import type { BuyerCase } from '@/lib/comparison/case/buyer-case'
import type { Comparison } from '@/lib/comparison/comparison'
import type { Cell } from '@/lib/comparison/facets'
import type { ToolQuote } from '@/lib/pricing/quote'

/**
 * What the statements of a pair have to be, read from the decision table, the scorecard and the lines of the costs, and worked
 * out in another way: fractions as whole numbers, every completion of missing reviews by trial.
 */
export function recompute(comparison: Comparison, quotes: readonly ToolQuote[], { weights }: BuyerCase): string[] {
  const [a, b] = comparison.sides.map(({ tool }) => tool)
  if (a === undefined || b === undefined) throw new Error('there are two sides')
  const cells = (key: string): readonly (Cell | undefined)[] =>
    comparison.rows.find((row) => row.key === key)?.cells ?? []
  const slug = (side: number) => (side === 0 ? a.slug : b.slug)
  const found: string[] = []

  for (const key of ['openWeights', 'selfHosting', 'toolCalling', 'reasoning', 'structuredOutput']) {
    const [first, second] = cells(key).map((cell) => (cell?.state === 'known' ? cell.text : '?'))
    if (first === 'Yes' && second === 'No') found.push(name('capability', key, a.slug, true))
    if (first === 'No' && second === 'Yes') found.push(name('capability', key, b.slug, true))
  }
  for (const key of ['input', 'output']) {
    const lists = cells(key).map((cell) => (cell?.state === 'known' ? cell.text.split(', ') : undefined))
    for (const side of [0, 1]) {
      const [own, other] = [lists[side], lists[1 - side]]
      if (own && other && own.some((word) => !other.includes(word)))
        found.push(name('capability', key, slug(side), true))
    }
  }
  for (const key of ['contextWindow', 'maxInput', 'maxOutput']) {
    const [first, second] = cells(key).map((cell) => (cell?.state === 'known' ? cell.amount : undefined))
    if (first === undefined || second === undefined) continue
    if (first >= 2 * second) found.push(name('limit', key, a.slug, true))
    else if (second >= 2 * first) found.push(name('limit', key, b.slug, true))
  }
  if (a.kind === b.kind) {
    found.push(...recomputeCost([a.slug, b.slug], quotes))
    found.push(...recomputePanel([a.slug, b.slug], comparison, weights))
  }
  return found.sort()
}

/** The same of statements about two tools as a text that can be compared. */
export function nameStatements(statements: readonly Statement[]): string[] {
  return statements
    .filter(({ tools }) => tools.length === 2)
    .map(({ kind, row, favours, isClear }) =>
      name(kind, kind === 'panel' ? '' : row, isClear ? favours : undefined, isClear),
    )
    .sort()
}

function name(kind: string, row: string, favours: string | undefined, isClear: boolean): string {
  return `${kind} ${row} ${isClear ? favours : 'nobody'}`
}

/** Costs from the lines of the offer that stands for a tool, in trillionths of a dollar. */
function recomputeCost(slugs: readonly string[], quotes: readonly ToolQuote[]): string[] {
  const [first, second] = quotes.map(({ vendor, cheapest, free }) => {
    const own = [vendor, cheapest, vendor, free].find(
      (quote, index) => quote !== undefined && (index > 0 || (sumLines(quote) ?? 0n) > 0n),
    )
    const sum = own === undefined ? undefined : sumLines(own)
    const isDollars = own?.cost.state === 'computed' && own.cost.currency === 'USD'
    return sum !== undefined && sum > 0n && isDollars ? sum : undefined
  })
  if (first === undefined || second === undefined) return recomputeUse(slugs, quotes)
  return [nameCost('cost', slugs, first, second)]
}

/** Prices by use: in the unit of the offers that stand for both, or else in the first that both have. */
function recomputeUse(slugs: readonly string[], quotes: readonly ToolQuote[]): string[] {
  const [a, b] = quotes.map(readUses)
  const own = a && [...a.keys()].find((unit) => a.get(unit)?.isVendors)
  const other = b && [...b.keys()].find((unit) => b.get(unit)?.isVendors)
  const leads = [own ?? a?.keys().next().value, other ?? b?.keys().next().value]
  const shared =
    leads[0] !== undefined && leads[0] === leads[1] ? leads[0] : [...(a?.keys() ?? [])].find((unit) => b?.has(unit))
  const [first, second] = shared === undefined ? [] : [a?.get(shared), b?.get(shared)]
  return first === undefined || second === undefined ? [] : [nameCost('plans', slugs, first.amount, second.amount)]
}

type Use = { amount: bigint; isSeat: boolean; isVendors: boolean }

/** The price of each unit and currency in trillionths: months first, US dollars first. */
function readUses({ quotes }: ToolQuote): Map<string, Use> {
  const found = quotes.flatMap(({ offer: { basis, components, isVendors } }) => {
    const [component, ...more] = components
    if (component === undefined || more.length > 0 || !['list', 'promotion', 'plan'].includes(basis)) return []
    const { unit, currency, amount } = component
    const isSeat = unit === 'seat-month'
    const sums = { month: 1n, 'seat-month': 1n, minute: 60n } as Partial<Record<string, bigint>>
    const times = sums[unit]
    if (times === undefined || Number(amount) === 0) return []
    const subject = `${unit === 'minute' ? 2 : 1} ${currency === 'USD' ? 1 : 2}`
    return [{ subject, amount: times * toTrillionths(amount), isSeat, isVendors }]
  })
  const subjects = [...new Set(found.map(({ subject }) => subject))].sort()
  return new Map(
    subjects.map((subject) => {
      const all = found.filter((each) => each.subject === subject)
      const own = all.filter(({ isVendors }) => isVendors)
      const pool = own.length > 0 ? own : all
      const persons = pool.filter(({ isSeat }) => !isSeat)
      const [first, ...rest] = persons.length > 0 ? persons : pool
      if (first === undefined) throw new Error('there is one')
      return [subject, rest.reduce<Use>((least, each) => (each.amount < least.amount ? each : least), first)]
    }),
  )
}

function nameCost(row: string, slugs: readonly string[], first: bigint, second: bigint): string {
  const favoured = 4n * first >= 5n * second ? slugs[1] : 4n * second >= 5n * first ? slugs[0] : undefined
  return name('cost', row, favoured, favoured !== undefined)
}

function sumLines({ cost }: { cost: ToolQuote['quotes'][number]['cost'] }): bigint | undefined {
  if (cost.state !== 'computed') return undefined
  return cost.lines.reduce((sum, { amount }) => sum + toTrillionths(amount), 0n)
}

function toTrillionths(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.split('.')
  return BigInt(whole + fraction.padEnd(12, '0'))
}

type Judged = { weight: number; own?: Judgement | undefined; other?: Judgement | undefined }
type Judgement = Pick<Review, 'verdict' | 'score'>

function recomputePanel(slugs: readonly string[], { scorecard }: Comparison, weights: BuyerCase['weights']): string[] {
  // Halves become whole numbers.
  const judged = scorecard
    .map(({ reviewer, reviews: [own, other] }) => ({ weight: 2 * (weights.get(reviewer.slug) ?? 1), own, other }))
    .filter(({ weight }) => weight > 0)
  const shared = judged.filter(({ own, other }) => own !== undefined && other !== undefined)
  if (shared.length < 2) return []
  const reversed = judged.map(({ weight, own, other }) => ({ weight, own: other, other: own }))
  const favoured = isClear(judged) ? slugs[0] : isClear(reversed) ? slugs[1] : undefined
  const scored = shared.filter(({ own, other }) => own?.score !== undefined && other?.score !== undefined).length
  const hasScores = judged.some(({ own, other }) => (own?.score ?? other?.score) !== undefined)
  if (favoured === undefined && scored < 2 && hasScores) return []
  return [name('panel', '', favoured, favoured !== undefined)]
}

/** Whether a panel clearly prefers its own side. */
function isClear(panel: readonly Judged[]): boolean {
  const scored = panel.filter(({ own, other }) => own?.score !== undefined && other?.score !== undefined).length
  let balance = 0
  for (const { weight, own, other } of panel) {
    if (own === undefined || other === undefined) continue
    if (own.verdict !== other.verdict) balance += own.verdict === 'ship' ? weight : -weight
    else if (own.score !== undefined && other.score !== undefined && own.score !== other.score)
      balance += own.score > other.score ? weight : -weight
  }
  if (scored >= 2 && leads(panel) && balance > 0) return true
  const reversed = panel.map(({ weight, own, other }) => ({ weight, own: other, other: own }))
  return !leads(reversed) && shipsMore(panel)
}

/** Whether the mean difference is 3 points or more, whichever of the missing scores are taken for the best there could be. */
function leads(panel: readonly Judged[]): boolean {
  const isScored = ({ own, other }: Judged) => own?.score !== undefined && other?.score !== undefined
  if (!panel.some(isScored)) return false
  const missing = panel.filter((each) => !isScored(each))
  return completions(missing).every((completed) => {
    const all = [...panel.filter(isScored), ...completed]
    const sum = all.reduce(
      (total, { weight, own, other }) => total + weight * ((own?.score ?? 100) - (other?.score ?? 0)),
      0,
    )
    return sum >= 3 * all.reduce((total, { weight }) => total + weight, 0)
  })
}

/** Whether those who ship this side alone outweigh the reverse by half, whichever missing verdicts are taken for the best. */
function shipsMore(panel: readonly Judged[]): boolean {
  const isShared = ({ own, other }: Judged) => own !== undefined && other !== undefined
  return completions(panel.filter((each) => !isShared(each))).every((completed) => {
    const all = [...panel.filter(isShared), ...completed]
    const sum = all.reduce((total, { weight, own, other }) => {
      const [ships, otherShips] = [own?.verdict !== 'skip', other?.verdict === 'ship']
      return total + (ships === otherShips ? 0 : ships ? weight : -weight)
    }, 0)
    return 2 * sum >= all.reduce((total, { weight }) => total + weight, 0)
  })
}

/** Every subset. */
function completions<T>([first, ...rest]: readonly T[]): T[][] {
  if (first === undefined) return [[]]
  const without = completions(rest)
  return [...without, ...without.map((set) => [first, ...set])]
}
