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
  const { shared, counts, mean, clear, ahead, differences } = panel
  const sum = mean === undefined ? '' : `; mean difference ${formatSigned(mean)}`
  return [
    {
      kind: 'panel',
      tools: tools.map(({ slug }) => slug),
      ...(ahead !== undefined && { favours: tools[ahead].slug }),
      isClear: clear !== undefined,
      words: clear === undefined ? sayEven(tools, panel) : sayPreference(tools, { ...panel, clear }),
      arithmetic: `${shared.map(formatPair).join('; ')}${sum}`,
      row: differences.length === 0 ? 'verdict' : 'score',
      ...(clear !== undefined && {
        gist: sayGist({ ...panel, clear }),
        advantage: {
          size: Math.abs(mean ?? 0),
          own: countPreferring({ ...panel, clear }),
          other: `${counts[getOther(clear)]}`,
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
  const reverse = counts[getOther(clear)]
  const otherWay = reverse === 0 ? '' : `, ${reverse} the other way round`
  const preference = `${countPreferring(panel)} ${tools[clear].name} to ${tools[getOther(clear)].name}${otherWay}`
  if (mean === undefined) return `${preference}.`
  const sign = clear === 0 ? 1 : -1
  const points = sign * mean
  const range = formatRange(differences.map((difference) => sign * difference))
  const than = points === 0 ? 'as much' : `${countPoints(Math.abs(points))} ${points > 0 ? 'more' : 'less'}`
  return `${preference}; ${nameAverage(panel)} it scores ${than} (${range}).`
}

function sayEven([a, b]: Pair<Named>, panel: PairedPanel): string {
  const { shared, counts, mean, differences } = panel
  const preference = `The panel sees no clear difference: ${counts[0]} of ${countReviewers(shared.length)} for ${a.name}, ${counts[1]} for ${b.name}`
  if (mean === undefined) return `${preference}.`
  const sign = mean < 0 ? -1 : 1
  const range = formatRange(differences.map((difference) => sign * difference))
  const lead =
    mean === 0 ? 'they score the same' : `${(mean > 0 ? a : b).name} scores ${countPoints(Math.abs(mean))} more`
  return `${preference}; ${nameAverage(panel)} ${lead} (${range}).`
}

/** `3 of 4 reviewers prefer it, by 5.5 points`. */
function sayGist(panel: Clear): string {
  const points = (panel.clear === 0 ? 1 : -1) * (panel.mean ?? 0)
  return `${countPreferring(panel)} it${points > 0 ? `, by ${countPoints(points)}` : ''}`
}

/** `3 of 4 reviewers prefer`. */
function countPreferring({ clear, counts, shared }: Clear): string {
  const count = counts[clear]
  return `${count} of ${countReviewers(shared.length)} ${count === 1 ? 'prefers' : 'prefer'}`
}

function nameAverage({ shared }: PairedPanel): string {
  return new Set(shared.map(({ weight }) => weight)).size > 1 ? 'by weighted average' : 'on average'
}

/** `Founder ship 72 against ship 80 (counts 3)`. */
function formatPair({ reviewer, weight, pair }: PairedPanel['shared'][number]): string {
  const [a, b] = pair.map(({ verdict, score }) => (score === undefined ? verdict : `${verdict} ${score}`))
  return `${reviewer.name} ${a} against ${b}${weight === 1 ? '' : ` (counts ${weight})`}`
}

/** `−8 to +10`, or one number where all are the same. */
function formatRange(differences: readonly number[]): string {
  const [least, greatest] = [Math.min(...differences), Math.max(...differences)]
  return least === greatest ? formatSigned(least) : `${formatSigned(least)} to ${formatSigned(greatest)}`
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
