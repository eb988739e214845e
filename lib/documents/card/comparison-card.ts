import type { Catalogue } from '@/lib/catalogue/catalogue'
import { factList } from '@/lib/catalogue/facts'
import { formatAmount, lowerFirst } from '@/lib/catalogue/words'
import { noReason } from '@/lib/comparison/brief/reasons'
import { findOne, listAnswers } from '@/lib/comparison/brief/relation'
import { formatWholeCase } from '@/lib/comparison/case/case-words'
import { checkMustHaves } from '@/lib/comparison/case/must-haves'
import { nameComparison } from '@/lib/comparison/slug'
import type { AskedComparison } from '@/lib/documents/asked-comparison'
import type { Card, CardCell, CardRow } from './card'
import { labelPrice, listNotes, showFact, showPrice, showVerdict } from './shared-rows'

/** So many rows are read at a glance, and fit an embed. */
const maxRows = 10
const maxFacts = { ofTwo: 3, ofMore: 2 }

/** A comparison for its case in short. */
export function makeComparisonCard(catalogue: Catalogue, asked: AskedComparison, siteAddress: string): Card {
  const { comparison, priced, brief, buyerCase, workloadUse, view, day, asOf } = asked
  const tools = priced.map(({ tool }) => tool)
  return {
    eyebrow: 'AI tool comparison',
    title: nameComparison(tools),
    question: comparison.question,
    headline: brief.outcome.headline,
    because: brief.outcome.because,
    columns: tools.map(({ name }) => name),
    rows: listRows(asked),
    caseWords: formatWholeCase(buyerCase, catalogue.reviewers, workloadUse),
    day,
    notes: listNotes(asOf),
    view,
    site: { name: catalogue.site.name, address: siteAddress },
  }
}

/** Verdict, price, when to choose each, the must-haves of the case, and then the facts that distinguish the tools most. */
function listRows(asked: AskedComparison): readonly CardRow[] {
  const { comparison, priced, brief, buyerCase, workloadUse } = asked
  const mustHaves = listMustHaveRows(asked)
  const shown = new Set(mustHaves.map(({ row }) => row))
  const facts = listFactRows(asked).filter(({ row }) => !shown.has(row))
  const rows: readonly CardRow[] = [
    { label: 'Panel verdict', cells: comparison.sides.map(({ panel }) => showVerdict(panel)) },
    {
      label: labelPrice(buyerCase, workloadUse),
      cells: priced.map(({ tool, quote }) =>
        showPrice(tool, quote, findOne(brief.statements, 'cost', tool.slug)?.ends),
      ),
    },
    { label: 'Choose it if', cells: priced.map(({ tool }, side) => showAdvice(asked, tool.slug, side)) },
    ...mustHaves,
    ...facts.slice(0, priced.length === 2 ? maxFacts.ofTwo : maxFacts.ofMore),
  ]
  return rows.slice(0, maxRows).map(({ label, cells }) => ({ label, cells }))
}

/** When to choose a tool, or what rules it out. */
function showAdvice({ brief }: AskedComparison, slug: string, side: number): CardCell {
  const missed = listAnswers(brief.statements, slug, 'missed').length
  if (missed > 0)
    return { text: `Ruled out: it misses ${formatAmount(missed, 'must-have', 'must-haves')}`, tone: 'words' }
  const [reason] = brief.reasons[side] ?? []
  return reason === undefined ? { text: noReason, tone: 'not known' } : { text: reason.words, tone: 'words' }
}

const undated: ReadonlySet<string> = new Set(factList.flatMap(({ key, kind }) => (kind === 'date' ? [] : [key])))

/** A row and its key in the decision table. */
type KeyedRow = CardRow & { row: string }

function listMustHaveRows({ priced, buyerCase }: AskedComparison): readonly KeyedRow[] {
  const answers = priced.map(({ tool, quote }) => checkMustHaves(buyerCase.mustHaves, tool, quote))
  return (answers[0] ?? []).map(({ label, row }, place) => ({
    label: `Must have: ${lowerFirst(label)}`,
    row,
    cells: answers.map((given): CardCell => {
      const { answer, found } = given[place] ?? { answer: 'not known', found: 'Not known' }
      if (answer === 'not known') return { text: 'Not known', tone: 'not known' }
      return { text: answer === 'met' ? 'Met' : 'Missed', tone: answer, details: [found] }
    }),
  }))
}

/** The context window, the facts that the brief rests on, then others that differ. What is known of no side decides nothing, nor does a day. */
function listFactRows({ comparison: { rows }, brief }: AskedComparison): readonly KeyedRow[] {
  const cited = [...brief.statements.filter(({ isClear }) => isClear), ...brief.reasons.flat()].map(({ row }) => row)
  const differing = rows.filter(({ standing }) => standing === 'differs').map(({ key }) => key)
  const order = ['contextWindow', ...cited, ...differing].filter((key) => undated.has(key))
  return [...new Set(order)].flatMap((key) => {
    const row = rows.find((each) => each.key === key)
    if (row === undefined || row.standing === 'known of none') return []
    return [{ label: row.label, row: key, cells: row.cells.map(showFact) }]
  })
}
