import type { Tool } from '@/lib/catalogue/catalogue'
import { type FactValue, factList } from '@/lib/catalogue/facts'
import type { Evidence, Fact } from '@/lib/catalogue/schema'
import { formatEntryPrice, formatVerdict } from './format'
import type { PanelVerdict } from './verdict'

/** One tool's cell in a row: known, unknown or not applicable. */
export type Cell =
  | {
      state: 'known'
      text: string
      /** The number behind the text, where sides can be ranked by it. */
      amount?: number
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

/** The community's votes on a tool, in words. `isKnown` is false when they cannot be read. */
export type CommunityVerdict = { isKnown: boolean; figure: string; detail: string }

/** One row of the decision table. */
export type Facet = {
  key: string
  label: string
  read: (tool: Tool, panel: PanelVerdict, community: CommunityVerdict | undefined) => Cell
  /** The word for the side with the largest amount, where larger is better. */
  largest?: string | undefined
}

const judgements: Facet[] = [
  {
    key: 'verdict',
    label: 'Panel verdict',
    largest: 'more of its reviewers recommend it',
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
    label: 'Mean score',
    largest: 'highest',
    read: (_, { meanScore, scores }) =>
      meanScore === undefined
        ? unknown('Not scored')
        : { state: 'known', text: `${meanScore}/100`, amount: meanScore, detail: `mean of ${scores.join(', ')}` },
  },
  {
    key: 'community',
    label: 'Visitors: Ship',
    read: (_, __, community) =>
      community?.isKnown
        ? { state: 'known', text: community.figure, detail: community.detail || undefined }
        : unknown(community?.figure ?? 'Not known'),
  },
  {
    key: 'pricing',
    label: 'Pricing',
    read: ({ pricing }) =>
      pricing === undefined
        ? unknown('Not known')
        : { state: 'known', text: formatEntryPrice(pricing.entry), detail: pricing.summary },
  },
  { key: 'bestFor', label: 'Best for', read: ({ bestFor }) => known(bestFor) },
  { key: 'notFor', label: 'Not for', read: ({ notFor }) => known(notFor) },
  { key: 'category', label: 'Category', read: ({ category }) => known(category.name) },
  { key: 'kind', label: 'Kind', read: ({ kind }) => known(kind.name) },
  { key: 'vendor', label: 'Vendor', read: ({ vendor }) => known(vendor) },
]

/** The rows made from facts, in the order of the registry. */
export const factFacets = factList.map(({ key, label, format, largest }) => ({
  key,
  label,
  largest,
  read: ({ facts }: Tool): Cell => readFact(facts[key], format),
}))

/** Every possible row of a decision table: judgement, price, purpose, then facts. */
export const facets: readonly Facet[] = [...judgements, ...factFacets]

function readFact(fact: Fact | undefined, format: (value: FactValue) => string): Cell {
  if (fact === undefined) return unknown('Not known')
  if (!fact.applies) return { state: 'not applicable', text: 'Does not apply' }
  const { value, note, evidence, source, asOf, checked, others } = fact
  return {
    state: 'known',
    text: format(value),
    ...(typeof value === 'number' && { amount: value }),
    detail: note,
    evidence,
    source,
    asOf,
    checked,
    others: others?.map((other) => ({ text: format(other.value), source: other.source, asOf: other.asOf })),
  }
}

function known(text: string | undefined): Cell {
  return text === undefined ? unknown('Not known') : { state: 'known', text }
}

function unknown(text: string): Cell {
  return { state: 'unknown', text }
}
