import type { Review } from '@/lib/catalogue/catalogue'
import { formatList } from '@/lib/catalogue/words'
import type { ScorecardRow } from '@/lib/comparison/comparison'
import { Axis, GridLines } from './axis'
import { NumbersTable } from './numbers-table'
import { formatPercent } from './percent'
import { findLead, makeScoreAxis, minApart, placeScores, type ScoreAxis } from './score-marks'
import { SideKey, SideMark, SideShape } from './side-mark'

type ScoreFigureProps = { names: readonly string[]; rows: readonly ScorecardRow[] }

/** Each reviewer's scores on one axis: a line a reviewer, a mark a side. Draws nothing where nobody gave a score. */
export function ScoreFigure({ names, rows }: ScoreFigureProps) {
  const given = rows.flatMap(({ reviews }) => reviews.flatMap((review) => review?.score ?? []))
  if (given.length === 0) return null
  const axis = makeScoreAxis(given)
  const isScored = names.map((_, side) => rows.some(({ reviews }) => reviews[side]?.score !== undefined))
  const drawn = rows.filter(hasScore)
  const others = rows.filter((row) => !hasScore(row))
  return (
    <figure className="figure" aria-labelledby="figure-scores" aria-describedby="figure-scores-scale">
      <figcaption id="figure-scores">Scores, reviewer by reviewer</figcaption>
      <SideKey names={names.map((name, side) => (isScored[side] ? name : `${name}: not scored`))} />
      <ul className="score-rows">
        {drawn.map((row) => (
          <ScoreRow key={row.reviewer.slug} row={row} names={names} isScored={isScored} axis={axis} />
        ))}
        <li aria-hidden="true">
          <Axis ticks={axis.ticks} />
        </li>
      </ul>
      <p id="figure-scores-scale" className="scale-note">
        Points out of 100{axis.from > 0 && `. The scale begins at ${axis.from}, not at 0`}.
        {isScored.filter(Boolean).length > 1 &&
          ` The number at the end is the lead${names.length > 2 ? ' over the next' : ''}.`}
        {others.length > 0 && ` ${formatList(others.map(({ reviewer }) => reviewer.name))} gave no score.`}
      </p>
      <NumbersTable
        caption="Each reviewer’s scores, out of 100"
        groups={rows.map(({ reviewer, reviews }) => ({
          label: reviewer.name,
          rows: names.map((label, side) => ({ label, value: formatScore(reviews[side]) })),
        }))}
      />
    </figure>
  )
}

type ScoreRowProps = {
  row: ScorecardRow
  names: readonly string[]
  /** Which sides have a score of anybody; the key says of the others that they have none. */
  isScored: readonly boolean[]
  axis: ScoreAxis
}

function ScoreRow({ row: { reviewer, reviews }, names, isScored, axis }: ScoreRowProps) {
  const scores = reviews.map((review) => review?.score)
  const missing = reviews.flatMap((review, side) =>
    isScored[side] && review?.score === undefined ? [{ side, review }] : [],
  )
  return (
    <li>
      <b>{reviewer.name}</b>
      {isScored.filter(Boolean).length > 1 && <LeadLabel scores={scores} names={names} />}
      <ScoreLine reviewer={reviewer.name} scores={scores} names={names} axis={axis} />
      {missing.length > 0 && (
        <p className="missing">
          {missing.map(({ side, review }) => (
            <span key={side}>
              <SideMark side={side} />
              <span className="sr-only">{names[side]}: </span>
              {formatScore(review)}
            </span>
          ))}
        </p>
      )}
    </li>
  )
}

type Scored = { scores: readonly (number | undefined)[]; names: readonly string[] }

function LeadLabel({ scores, names }: Scored) {
  const lead = findLead(scores)
  if (lead === undefined) return <span className="lead">one score</span>
  if (lead.kind === 'tied') return <span className="lead">{names.length > 2 ? 'tied' : 'equal'}</span>
  return (
    <b className="lead">
      <SideMark side={lead.side} />
      <span className="sr-only">{names[lead.side]} </span>+{lead.points}
    </b>
  )
}

const laneHeight = 17
const padding = 5

function ScoreLine({ reviewer, scores, names, axis }: Scored & { reviewer: string; axis: ScoreAxis }) {
  const marks = placeScores(scores, axis)
  const lanes = 1 + Math.max(...marks.map(({ lane }) => lane))
  const [first = 0, last = 0] = [marks[0]?.at, marks.at(-1)?.at]
  const height = lanes * laneHeight + 2 * padding
  const said = scores.flatMap((score, side) => (score === undefined ? [] : [`${names[side]}: ${score}`]))
  return (
    <svg role="img" width="100%" height={height}>
      <title>{`${reviewer}. ${said.join('; ')}`}</title>
      <desc>{`Marks on a scale from ${axis.from} to 100.`}</desc>
      <GridLines ticks={axis.ticks} />
      {last - first >= minApart && (
        <line className="span" x1={formatPercent(first)} x2={formatPercent(last)} y1={height / 2} y2={height / 2} />
      )}
      {marks.map(({ side, at, lane }) => (
        <svg
          key={side}
          x={formatPercent(at)}
          y={padding + (lane + 0.5) * laneHeight}
          overflow="visible"
          aria-hidden="true"
        >
          <SideShape side={side} />
        </svg>
      ))}
    </svg>
  )
}

function formatScore(review: Review | undefined): string {
  if (review === undefined) return 'No review'
  return review.score === undefined ? 'Not scored' : `${review.score}`
}

/** Whether a reviewer gave any side a score. */
export function hasScore({ reviews }: ScorecardRow): boolean {
  return reviews.some((review) => review?.score !== undefined)
}
