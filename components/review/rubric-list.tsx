import { labelRow } from '@/lib/catalogue/row-keys'
import type { Criterion, Rubric } from '@/lib/catalogue/rubric'
import { formatAmount } from '@/lib/catalogue/words'
import { address } from '@/lib/site'

/** A reviewer's rubric: from how many points on the verdict is ship, then each criterion in the reviewer's order. */
export function RubricList({ rubric: { shipFrom, criteria } }: { rubric: Rubric }) {
  return (
    <>
      <p className="mt-3">
        <b>Ships from {formatAmount(shipFrom, 'point', 'points')} on.</b> All criteria together make 100. What is
        unknown earns nothing.{' '}
        <a href={`${address.page('methodology')}#how-a-score-comes-about`}>How a score comes about</a>
      </p>
      <ol className="rubric">
        {criteria.map((criterion) => (
          <RubricCriterion key={criterion.key} criterion={criterion} />
        ))}
      </ol>
    </>
  )
}

function RubricCriterion({ criterion: { name, points, rows, earns, costs } }: { criterion: Criterion }) {
  return (
    <li>
      <h3>
        {name}
        <span className="sr-only">:</span> <span>{formatAmount(points, 'point', 'points')}</span>
      </h3>
      <dl>
        <div>
          <dt>Earns</dt>
          {earns.map((line) => (
            <dd key={line}>{line}</dd>
          ))}
        </div>
        <div>
          <dt>Costs</dt>
          <dd>{costs}</dd>
        </div>
        <div>
          <dt>Looks at</dt>
          <dd>{rows.map(labelRow).join(', ')}</dd>
        </div>
      </dl>
    </li>
  )
}
