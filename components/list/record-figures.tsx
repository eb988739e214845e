import type { TrackRecord } from '@/lib/lists/track-record'

/** A reviewer's totals, each with the numbers behind it. */
export function RecordFigures({ record: { verdicts, ships, scored, meanScore } }: { record: TrackRecord }) {
  return (
    <dl className="figures">
      <div>
        <dt>Ships</dt>
        <dd>{verdicts.length === 0 ? 'No verdict yet' : `${ships} of ${verdicts.length}`}</dd>
        <dd>{verdicts.length === 0 ? 'no reviews so far' : 'tools reviewed so far'}</dd>
      </div>
      <div>
        <dt>Mean score</dt>
        <dd>{meanScore === undefined ? 'Not scored' : `${meanScore}/100`}</dd>
        <dd>{formatBasis(scored, verdicts.length)}</dd>
      </div>
    </dl>
  )
}

function formatBasis(scored: number, verdicts: number): string {
  if (scored === 0) return 'none of the reviews has a score'
  const without = verdicts - scored
  const scores = scored === 1 ? 'the 1 score given' : `the ${scored} scores given`
  return without === 0 ? `mean of ${scores}` : `mean of ${scores}; ${without} without a score`
}
