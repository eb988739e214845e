import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { type FactEntry, type FactKey, factEntries, factList } from '@/lib/catalogue/facts'
import { memoizeByCatalogue, memoizeByDay } from '@/lib/catalogue/memoize'
import { formatList, lowerFirst } from '@/lib/catalogue/words'
import { listPrices } from '@/lib/pricing/price-list'
import { findPriceState, type PriceState } from '@/lib/pricing/quote'
import { listAskedFacts } from './asked-facts'
import { isJudged } from './verdict'

/**
 * What is unknown of a tool without a verdict, in words that end "Of what they look at, this is still unknown: …": the rows that
 * a reviewer's rubric rests on, that are asked of its kind and that the record lacks, in the order of the tables, then the
 * price. Left out is what most judged tools of its kind lack too: they were judged without it. Undefined for a tool that has a
 * verdict, and where no reviewer states a rubric.
 */
export function listMissingForVerdict(catalogue: Catalogue, tool: Tool, day: string): readonly string[] | undefined {
  const rows = listRubricRows(catalogue)
  if (isJudged(tool) || rows.size === 0) return undefined
  const asked = listAskedFacts(catalogue, tool.kind.slug)
  const common = listCommonGaps(catalogue, tool.kind.slug, day)
  const facts = factList.filter(
    ({ key }) => rows.has(key) && asked.has(key) && !common.has(key) && tool.facts[key] === undefined,
  )
  // A row that is no fact is a price.
  const needsPrice = [...rows].some((key) => !(key in factEntries)) && listPricedKinds(catalogue).has(tool.kind.slug)
  const lacksPrice = needsPrice && !common.has('price') && !hasPrice(tool, day)
  return [...facts.map(formatQuestion), ...(lacksPrice ? ['a current price'] : [])]
}

type Gap = FactKey | 'price'

const openGaps = memoizeByDay(() => new Map<string, ReadonlySet<Gap>>())

/** What most judged tools of a kind lack. Computed once a day for each kind, because a kind may have thousands of tools. */
function listCommonGaps(catalogue: Catalogue, kind: string, day: string): ReadonlySet<Gap> {
  const byKind = openGaps(catalogue, day)
  const known = byKind.get(kind)
  if (known !== undefined) return known
  const judged = (catalogue.toolsOfKind.get(kind) ?? []).filter(isJudged)
  const isCommon = (lacks: (tool: Tool) => boolean) => 2 * judged.filter(lacks).length > judged.length
  const gaps = new Set<Gap>(
    factList.flatMap(({ key }) => (isCommon(({ facts }) => facts[key] === undefined) ? [key] : [])),
  )
  if (isCommon((tool) => !hasPrice(tool, day))) gaps.add('price')
  byKind.set(kind, gaps)
  return gaps
}

/** Whether a buyer knows what a tool costs now. */
function hasPrice({ offers }: Tool, day: string): boolean {
  return pricedStates.has(findPriceState(listPrices(offers, day)))
}

const pricedStates: ReadonlySet<PriceState> = new Set<PriceState>(['priced', 'free', 'plan'])

/** The same as sentences. With `max`, only so many are named and the others counted: `its longest answer and 3 more`. */
export function explainNoVerdict(missing: readonly string[], max = Number.POSITIVE_INFINITY): string {
  const said = 'Nobody on the panel has judged it yet. Of what they look at,'
  if (missing.length === 0) return `${said} as much is known as of the tools that they judged.`
  const named = missing.length > max ? [...missing.slice(0, max), `${missing.length - max} more`] : missing
  return `${said} this is still unknown: ${formatList(named)}.`
}

/** `whether it can call functions that you describe`, `the day or month of its release`, or else `its longest answer`. */
export function formatQuestion({ label, description }: Pick<FactEntry, 'label' | 'description'>): string {
  const [clause = ''] = description.split(/:|, (?:such as|written) /)
  return /^(The|Wh\w+|How) /.test(clause) ? lowerFirst(clause) : `its ${lowerFirst(label)}`
}

const listRubricRows = memoizeByCatalogue(
  ({ reviewers }): ReadonlySet<string> =>
    new Set([...reviewers.values()].flatMap(({ rubric }) => rubric?.criteria.flatMap(({ rows }) => rows) ?? [])),
)

/** The kinds of which at least one tool was ever priced: of others no price is asked. */
const listPricedKinds = memoizeByCatalogue(
  ({ toolsOfKind }): ReadonlySet<string> =>
    new Set(
      [...toolsOfKind].filter(([, tools]) => tools.some(({ priced }) => priced !== undefined)).map(([kind]) => kind),
    ),
)
