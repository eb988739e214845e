import type { Tool } from '@/lib/catalogue/catalogue'
import type { Statement } from '@/lib/comparison/brief/statement'
import { getOther, type Judgement, type Pair, type PairedPanel, type PairedReviews, pairPanel } from './paired-panel'

type Named = Pick<Tool, 'slug' | 'name'>

/** Says what the panel has judged of a tool; nothing where nobody who counts has. `reviews` are of reviewers who count. */
export function stateJudgement({ slug, name }: Named, reviews: readonly Judgement[]): Statement[] {
  if (reviews.length === 0) return []
  const ship = reviews.filter(({ verdict }) => verdict === 'ship').length
  const scores = reviews.flatMap(({ score }) => score ?? [])
  const sum = scores.reduce((total, score) => total + score, 0)
  const mean = scores.length === 0 ? '' : `, ${formatPoints(sum / scores.length)} out of 100 on average`
  const amount = countReviewers(reviews.length)
  return [
    {
      kind: 'panel',
      tools: [slug],
      isClear: false,
      words: `${ship} of ${amount} ${ship === 1 ? 'recommends' : 'recommend'} ${name}${mean}.`,
      row: scores.length === 0 ? 'verdict' : 'score',
      gist: amount,
    },
  ]
}

/** Which of two tools the reviewers who judged both prefer, by the rule of `pairPanel`; nothing where that is not known. */
export function comparePanel(tools: Pair<Named>, reviews: readonly PairedReviews[]): Statement[] {
  const panel = pairPanel(reviews)
  if (panel === undefined) return []
  const { mean, clear, ahead, differences } = panel
  return [
    {
      kind: 'panel',
      tools: tools.map(({ slug }) => slug),
      ...(ahead !== undefined && { favours: tools[ahead].slug }),
      isClear: clear !== undefined,
      words: clear === undefined ? sayEven(tools, panel) : sayPreference(tools, { ...panel, clear }),
      arithmetic: sayArithmetic(tools, panel),
      row: differences.length === 0 ? 'verdict' : 'score',
      ...(clear !== undefined && {
        gist: sayGist({ ...panel, clear }),
        advantage: {
          size: Math.abs(mean ?? 0),
          own: countPreferring({ ...panel, clear }),
          other: sayReverse({ ...panel, clear }),
          does: 'is preferred by the panel',
          need: { when: 'you trust the panel', what: [] },
        },
      }),
    },
  ]
}

type Clear = PairedPanel & { clear: 0 | 1 }

function sayPreference(tools: Pair<Named>, panel: Clear): string {
  const { clear, counts, mean, differences } = panel
  const other = tools[getOther(clear)].name
  const same = saySame(panel)
  const reverse = counts[getOther(clear)]
  const preference = [
    `${countPreferring(panel)} ${tools[clear].name} to ${other}`,
    ...(reverse === 0 ? [] : [`${reverse} the other way round`]),
    ...(same === '' ? [] : [same]),
    ...(reverse === 0 && !isMajority(panel) ? [`none prefers ${other}`] : []),
  ].join(', ')
  if (mean === undefined) return `${preference}.`
  const sign = clear === 0 ? 1 : -1
  const points = sign * mean
  const isSame = differences.every((difference) => difference === 0)
  const range = isSame ? '' : ` (${formatRange(differences.map((difference) => sign * difference))})`
  const than = points === 0 ? 'as much' : `${countPoints(Math.abs(points))} ${points > 0 ? 'more' : 'less'}`
  return `${preference}; ${nameAverage(panel)} it scores ${than}${range}.`
}

function sayEven([a, b]: Pair<Named>, panel: PairedPanel): string {
  const { shared, counts, mean, differences } = panel
  if (counts[0] + counts[1] === 0)
    return `The panel sees no difference: ${saySame(panel, countReviewers(shared.length))}.`
  const preference = [
    `The panel sees no clear difference: ${counts[0]} of ${countReviewers(shared.length)} for ${a.name}`,
    `${counts[1]} for ${b.name}`,
    ...[saySame(panel)].filter(Boolean),
  ].join(', ')
  if (mean === undefined) return `${preference}.`
  if (mean === 0) return `${preference}; ${nameAverage(panel)} they score the same.`
  const place = mean > 0 ? 0 : 1
  const range = formatRange(differences.map((difference) => (place === 0 ? difference : -difference)))
  const but = counts[place] < counts[getOther(place)] ? 'but ' : ''
  const lead = `${[a, b][place]?.name} scores ${countPoints(Math.abs(mean))} more`
  return `${preference}; ${but}${nameAverage(panel)} ${lead} (${range}).`
}

/** `3 score both the same`; by verdict where they gave no scores. Empty where each prefers one. */
function saySame({ shared, counts }: PairedPanel, who?: string): string {
  const same = shared.length - counts[0] - counts[1]
  if (same === 0) return ''
  const scored = shared.filter(
    ({ pair: [a, b] }) => a.score !== undefined && a.score === b.score && a.verdict === b.verdict,
  )
  if (scored.length === same) return `${who ?? same} ${same === 1 ? 'scores' : 'score'} both the same`
  return `${who ?? same} ${same === 1 ? 'gives' : 'give'} both the same verdict`
}

/** `3 of 4 reviewers prefer it, by 5.5 points`; of a minority, how many prefer the other too. */
function sayGist(panel: Clear): string {
  const points = (panel.clear === 0 ? 1 : -1) * (panel.mean ?? 0)
  const other = isMajority(panel) ? '' : ` and ${panel.counts[getOther(panel.clear)] || 'none'} the other`
  return `${countPreferring(panel)} it${other}${points > 0 ? `, by ${countPoints(points)}` : ''}`
}

/** How many prefer the other one, where that has to be said: `1 the other way round`. */
function sayReverse(panel: Clear): string {
  const reverse = panel.counts[getOther(panel.clear)]
  return reverse === 0 && isMajority(panel) ? '' : `${reverse || 'none'} the other way round`
}

function isMajority({ clear, counts, shared }: Clear): boolean {
  return 2 * counts[clear] > shared.length
}

/** `3 of 4 reviewers prefer`. */
function countPreferring({ clear, counts, shared }: Clear): string {
  const count = counts[clear]
  return `${count} of ${countReviewers(shared.length)} ${count === 1 ? 'prefers' : 'prefer'}`
}

function nameAverage({ shared }: PairedPanel): string {
  return new Set(shared.map(({ weight }) => weight)).size > 1 ? 'by weighted average' : 'on average'
}

/** `Anchor against Beacon: Founder ship 72 against ship 80 (counts 3); …; mean difference +5.5`, the tool that is ahead first. */
function sayArithmetic(tools: Pair<Named>, { shared, mean, ahead = 0 }: PairedPanel): string {
  const other = getOther(ahead)
  const pairs = shared.map(({ reviewer, weight, pair }) => {
    const [own, beside] = [pair[ahead], pair[other]].map(({ verdict, score }) =>
      score === undefined ? verdict : `${verdict} ${score}`,
    )
    return `${reviewer.name} ${own} against ${beside}${weight === 1 ? '' : ` (counts ${weight})`}`
  })
  const sum = mean === undefined ? [] : [`mean difference ${formatSigned(ahead === 0 ? mean : -mean)}`]
  return `${tools[ahead].name} against ${tools[other].name}: ${[...pairs, ...sum].join('; ')}`
}

/** How far single differences of the tool that is ahead lie apart: `from 8 less to 10 more`, `10 more each`. */
function formatRange(differences: readonly number[]): string {
  const [least, greatest] = [Math.min(...differences), Math.max(...differences)]
  if (least === greatest) return `${formatDifference(least)} each`
  const isOneSided = least === 0 || greatest === 0 || Math.sign(least) === Math.sign(greatest)
  if (!isOneSided) return `from ${formatDifference(least)} to ${formatDifference(greatest)}`
  const [from, to] = greatest <= 0 ? [greatest, least] : [least, greatest]
  return `from ${formatPoints(Math.abs(from))} to ${formatDifference(to)}`
}

function formatDifference(points: number): string {
  return `${formatPoints(Math.abs(points))} ${points < 0 ? 'less' : 'more'}`
}

function formatSigned(points: number): string {
  const sign = points > 0 ? '+' : points < 0 ? '−' : ''
  return `${sign}${formatPoints(Math.abs(points))}`
}

/** At most one decimal place. */
function formatPoints(points: number): string {
  return String(Math.round(points * 10) / 10)
}

function countPoints(points: number): string {
  const text = formatPoints(points)
  return `${text === '0' ? 'less than 0.1' : text} ${text === '1' ? 'point' : 'points'}`
}

function countReviewers(count: number): string {
  return `${count} ${count === 1 ? 'reviewer' : 'reviewers'}`
}
