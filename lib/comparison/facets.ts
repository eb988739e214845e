import type { Tool } from '@/lib/catalogue/catalogue'
import { type FactEntry, factList, formatFigure, formatStated, type RowGroup, rowGroups } from '@/lib/catalogue/facts'
import type { Evidence, Fact } from '@/lib/catalogue/schema'
import { countEvidence } from './evidence'
import { formatEntryPrice, formatVerdict } from './format'
import type { PanelVerdict } from './verdict'

/** One tool's cell in a row: known, unknown or not applicable. */
export type Cell =
  | {
      state: 'known'
      text: string
      /** The text without its unit, for a row whose head has the unit. */
      figure?: string
      /** The number behind the text, where sides can be ranked by it. */
      amount?: number
      /** That the amount is a minimum. */
      atLeast?: true | undefined
      detail?: string | undefined
      evidence?: Evidence
      source?: string | undefined
      /** The day the source is from. */
      asOf?: string | undefined
      checked?: string | undefined
      /** What other sources say, where they disagree. */
      others?: readonly OtherCell[] | undefined
    }
  | { state: 'unknown'; text: string }
  | { state: 'not applicable'; text: string }

/** What another source says of the same. */
export type OtherCell = { text: string; source?: string | undefined; asOf?: string | undefined }

/** One row of the decision table. */
export type Facet = {
  key: string
  group: RowGroup
  label: string
  /** What the numbers of the row count. Only such rows have ratios. */
  unit?: string | undefined
  read: (tool: Tool, panel: PanelVerdict) => Cell
  /** The word for the side with the largest amount, where larger is better. */
  largest?: string | undefined
}

/** The rows that are not made from facts. */
const ownFacets: Facet[] = [
  {
    key: 'verdict',
    group: 'Judgement',
    label: 'Panel verdict',
    largest: 'more recommend it',
    read: (_, panel) =>
      panel.shipPercent === undefined
        ? unknown('No verdict yet')
        : {
            state: 'known',
            text: formatVerdict(panel.verdict),
            amount: panel.shipPercent,
            detail: `${panel.ship} ship / ${panel.skip} skip`,
          },
  },
  {
    key: 'score',
    group: 'Judgement',
    label: 'Mean score',
    largest: 'highest',
    read: (_, { meanScore, scores }) =>
      meanScore === undefined
        ? unknown('Not scored')
        : { state: 'known', text: `${meanScore}/100`, amount: meanScore, detail: `mean of ${scores.join(', ')}` },
  },
  { key: 'bestFor', group: 'Judgement', label: 'Choose it if', read: ({ bestFor }) => known(bestFor) },
  { key: 'notFor', group: 'Judgement', label: 'Look elsewhere if', read: ({ notFor }) => known(notFor) },
  {
    key: 'pricing',
    group: 'Price',
    label: 'Entry price',
    read: ({ pricing }) =>
      pricing === undefined
        ? unknown('Not known')
        : { state: 'known', text: formatEntryPrice(pricing.entry), detail: pricing.summary },
  },
  { key: 'kind', group: 'Capabilities', label: 'Kind', read: ({ kind }) => known(kind.name) },
  { key: 'category', group: 'Capabilities', label: 'Category', read: ({ category }) => known(category.name) },
  { key: 'vendor', group: 'Where it runs', label: 'Vendor', read: ({ vendor }) => known(vendor) },
  { key: 'evidence', group: 'Evidence', label: 'Facts with a source', read: readEvidence },
]

/** The rows made from facts, in the order of the tables. */
export const factFacets = inGroups(
  factList.map((entry) => ({
    key: entry.key,
    group: entry.group,
    label: entry.label,
    unit: entry.unit,
    largest: entry.largest,
    read: ({ facts }: Pick<Tool, 'facts'>): Cell => readFact(facts[entry.key], entry),
  })),
)

/** Every possible row of a decision table, in groups. */
export const facets: readonly Facet[] = inGroups<Facet>([...ownFacets, ...factFacets])

function inGroups<T extends { group: RowGroup }>(rows: readonly T[]): readonly T[] {
  return rowGroups.flatMap((group) => rows.filter((row) => row.group === group))
}

function readEvidence(tool: Tool): Cell {
  const { known, sourced, claims, verified } = countEvidence(tool)
  if (known === 0) return unknown('No facts known')
  const kinds = [
    { amount: verified, words: 'verified' },
    { amount: claims, words: 'claimed by the vendor' },
    { amount: known - verified - claims, words: 'unverified' },
  ]
  const detail = kinds.flatMap(({ amount, words }) => (amount === 0 ? [] : [`${amount} ${words}`])).join(', ')
  return { state: 'known', text: `${sourced} of ${known}`, detail }
}

function readFact(fact: Fact | undefined, entry: FactEntry): Cell {
  if (fact === undefined) return unknown('Not known')
  if (!fact.applies) return { state: 'not applicable', text: 'Does not apply' }
  const { value, atLeast, note, evidence, source, asOf, checked, others } = fact
  return {
    state: 'known',
    text: formatStated(entry, fact),
    ...(typeof value === 'number' && { amount: value, figure: formatFigure(value, atLeast) }),
    ...(atLeast && { atLeast }),
    detail: note,
    evidence,
    source,
    asOf,
    checked,
    others: others?.map((other) => ({ text: entry.format(other.value), source: other.source, asOf: other.asOf })),
  }
}

function known(text: string | undefined): Cell {
  return text === undefined ? unknown('Not known') : { state: 'known', text }
}

function unknown(text: string): Cell {
  return { state: 'unknown', text }
}
