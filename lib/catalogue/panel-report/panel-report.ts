import { groupBy } from '@/lib/catalogue/catalogue'
import { formatDate } from '@/lib/catalogue/dates'
import type { Records, ReviewRecord } from '@/lib/catalogue/records'
import { formatWarnings } from '@/lib/catalogue/warning'
import { formatAmount } from '@/lib/catalogue/words'
import { formatTable } from './format-table'
import { findPanelWarnings } from './panel-warnings'
import { countCoverage, countSkips, fullPanel, inPanelOrder, listFullPanels, type Panel } from './panels'
import { countScores, drawBars } from './scores'

/** What the panel has judged and how, with every warning about its reviews, as text for a terminal. */
export function formatPanelReport(records: Records, day: string): string {
  const { reviews } = records
  const byReviewer = groupBy(reviews, ({ reviewer }) => reviewer)
  const groups: ReviewGroup[] = [
    ...inPanelOrder(records.reviewers).map(({ slug, name }) => ({ name, reviews: byReviewer.get(slug) ?? [] })),
    { name: 'All', reviews },
  ]
  const warnings = findPanelWarnings(records, day).filter(({ found }) => found.length > 0)
  return [
    `The panel on ${formatDate(day)}: ${formatAmount(reviews.length, 'review', 'reviews')}`,
    formatCoverage(records),
    `Reviewers\n${formatReviewers(groups)}`,
    `Scores in steps of ten\n${formatScores(groups)}`,
    formatUnanimity(listFullPanels(records)),
    warnings.length > 0 ? formatWarnings(warnings, maxPlaces) : 'There is nothing to warn of.',
  ].join('\n\n')
}

type ReviewGroup = { name: string; reviews: readonly ReviewRecord[] }

const maxPlaces = 100

function formatCoverage(records: Records): string {
  const kinds = countCoverage(records)
  const sum = (key: 'judged' | 'tools' | 'begun') => kinds.reduce((total, kind) => total + kind[key], 0)
  const rows = [...kinds, { kind: 'All', judged: sum('judged'), tools: sum('tools'), begun: sum('begun') }]
  const table = formatTable([
    ['', 'judged', 'of', 'with fewer'],
    ...rows.map(({ kind, judged, tools, begun }) => [kind, judged, tools, begun]),
  ])
  return `Tools with ${fullPanel} reviews or more\n${table}`
}

function formatReviewers(groups: readonly ReviewGroup[]): string {
  const rows = groups.map(({ name, reviews }) => {
    const skips = countSkips(reviews)
    const { range } = countScores(reviews)
    const scores = range === undefined ? ['-', '-', '-'] : [range.mean.toFixed(1), range.lowest, range.highest]
    return [name, reviews.length, reviews.length - skips, skips, formatShare(skips, reviews.length), ...scores]
  })
  return formatTable([['', 'reviews', 'ship', 'skip', 'share of skip', 'mean score', 'lowest', 'highest'], ...rows])
}

function formatScores(groups: readonly ReviewGroup[]): string {
  const rows = groups.map(({ name, reviews }) => {
    const { steps, missing } = countScores(reviews)
    return [name, ...steps, missing, drawBars(steps)]
  })
  return formatTable([['', ...Array.from({ length: 10 }, (_, step) => step * 10), 'no score', ''], ...rows])
}

function formatUnanimity(panels: readonly Panel[]): string {
  const unanimous = panels.filter(({ isUnanimous }) => isUnanimous)
  const rows = [
    ['all ship', unanimous.filter(({ verdict }) => verdict === 'ship')],
    ['all skip', unanimous.filter(({ verdict }) => verdict === 'skip')],
    ['more ship', panels.filter(({ verdict, isUnanimous }) => verdict === 'ship' && !isUnanimous)],
    ['split', panels.filter(({ verdict }) => verdict === 'split')],
    ['more skip', panels.filter(({ verdict, isUnanimous }) => verdict === 'skip' && !isUnanimous)],
  ] as const
  const table = formatTable(rows.map(([name, those]) => [name, those.length, formatShare(those.length, panels.length)]))
  const named = rows
    .slice(1)
    .flatMap(([name, those]) =>
      those.slice(0, maxPlaces).map(({ tool, ships, skips }) => `  ${name}: ${tool}, ${ships} ship / ${skips} skip`),
    )
  const title = `${unanimous.length} of ${formatAmount(panels.length, 'judged tool', 'judged tools')} unanimous`
  return [title, table, ...named].join('\n')
}

/** A percentage; a dash of nothing. */
function formatShare(part: number, whole: number): string {
  return whole === 0 ? '-' : `${Math.round((100 * part) / whole)} %`
}
