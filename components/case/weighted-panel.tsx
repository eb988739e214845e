import type { Reviewer } from '@/lib/catalogue/catalogue'
import { formatList } from '@/lib/catalogue/words'
import {
  canBeEntered,
  findTippingPoints,
  formatReviewers,
  formatTippingPoint,
  formatWeight,
  maxWeight,
  type WeighedPanel,
} from '@/lib/comparison/case/weights'

type WeightedPanelProps = {
  panel: WeighedPanel
  /** Of the sides, in their order. */
  names: readonly string[]
  /** Reviewers with a weight in the case but without a review of any side. */
  absent: readonly Reviewer[]
}

/** The effect of the weights: weighted means, who leads, and the weight of one reviewer at which another tool takes the lead. */
export function WeightedPanel({ panel, names, absent }: WeightedPanelProps) {
  const { shared, silent, leftOut, means, leader } = panel
  const missing = [...leftOut, ...absent]
  if (shared.length + silent.length + missing.length === 0) return null
  const isWeighted = silent.length > 0 || shared.some(({ weight }) => weight !== 1)
  // Of a shared lead, what counts less tips it the other way.
  const points = findTippingPoints(panel).filter(
    (point) => canBeEntered(point) && (leader !== undefined || point.when === 'more'),
  )
  return (
    <section className="weighted" aria-labelledby="weighted">
      <h3 id="weighted">{isWeighted ? 'The panel with your weights' : 'The panel, all counting the same'}</h3>
      {means === undefined ? (
        <p>
          {silent.length > 0
            ? 'Nobody who scored all of these tools counts.'
            : 'Nobody has scored all of these tools, so that no weight changes anything.'}
        </p>
      ) : (
        <p>
          <b>{sayLead(names, means, leader)}</b> Weighted means of those who scored all:{' '}
          {formatList(names.map((name, side) => `${name} ${formatMean(means[side])}`))}.
        </p>
      )}
      {means !== undefined && (
        <details>
          <summary>How it adds up</summary>
          <ul>
            {names.map((name, side) => (
              <li key={name}>
                {name}: {sayArithmetic(shared, side)} = {formatMean(means[side])}
              </li>
            ))}
          </ul>
        </details>
      )}
      {points.length === 0 ? (
        means !== undefined && <p>No weight of a single reviewer up to {maxWeight} would put another tool ahead.</p>
      ) : (
        <ul>
          {points.map((point) => (
            <li key={`${point.reviewer.slug} ${point.when}`}>{formatTippingPoint(point, names, panel)}.</li>
          ))}
        </ul>
      )}
      {missing.length > 0 && (
        <p className="text-sm text-muted">
          Left out: {formatReviewers(missing)}, without a score for each of these tools.
        </p>
      )}
    </section>
  )
}

function sayLead(names: readonly string[], means: readonly number[], leader: number | undefined): string {
  const [highest = 0, next = 0] = means.toSorted((a, b) => b - a)
  if (leader === undefined) {
    return `${formatList(names.filter((_, side) => means[side] === highest))} share the lead.`
  }
  const points = formatMean(highest - next)
  return `${names[leader]} leads by ${points === '0' ? 'less than 0.1 points' : points === '1' ? '1 point' : `${points} points`}.`
}

/** `(3 × 80 + 70) / 4`. */
function sayArithmetic(shared: WeighedPanel['shared'], side: number): string {
  const terms = shared.map(({ weight, scores }) => `${weight === 1 ? '' : `${formatWeight(weight)} × `}${scores[side]}`)
  const total = shared.reduce((sum, { weight }) => sum + weight, 0)
  return `(${terms.join(' + ')}) / ${formatWeight(total)}`
}

/** One decimal place. */
function formatMean(mean: number | undefined): string {
  return String(Math.round((mean ?? 0) * 10) / 10)
}
