import Link from 'next/link'
import { weightParameter, writeCase } from '@/lib/comparison/case'
import type { BuyerCase } from '@/lib/comparison/case/buyer-case'
import { formatReviewers, maxWeight, type WeighedPanel } from '@/lib/comparison/case/weights'

type WeightFieldsProps = {
  path: string
  buyerCase: BuyerCase
  panel: WeighedPanel
}

/** How much the reviewer counts whose view is taken: three times as much as each of the others. */
const viewWeight = 3

/**
 * The fields for how much each reviewer counts who scored every side, and links for the view of one of them. The weights of
 * others change nothing here and are kept for other comparisons.
 */
export function WeightFields({ path, buyerCase, panel }: WeightFieldsProps) {
  const { weights } = buyerCase
  const scored = listScored(panel)
  const hidden = [...weights].filter(([slug]) => !scored.some(({ reviewer }) => reviewer.slug === slug))
  return (
    <fieldset>
      <legend>How much each reviewer counts</legend>
      {hidden.map(([slug, weight]) => (
        <input key={slug} type="hidden" name={weightParameter(slug)} value={weight} />
      ))}
      {scored.length === 0 ? (
        <p className="text-sm text-muted">No reviewer has scored all of these tools.</p>
      ) : (
        <>
          <p className="text-sm text-muted">0 is not at all, 1 the same as the others, {maxWeight} the most.</p>
          <div className="case-numbers">
            {scored.map(({ reviewer: { slug, name }, weight }) => (
              <label key={slug} className="case-amount">
                {name}
                <input
                  type="number"
                  name={weightParameter(slug)}
                  min={0}
                  max={maxWeight}
                  step={0.5}
                  defaultValue={weight}
                  data-default="1"
                />
              </label>
            ))}
          </div>
          <ul className="case-views">
            {scored.map(({ reviewer: { slug, name } }) => (
              <li key={slug}>
                <Link
                  href={writeCase(path, { ...buyerCase, weights: new Map([[slug, viewWeight]]) })}
                  rel="nofollow"
                  prefetch={false}
                  scroll={false}
                  aria-current={weights.size === 1 && weights.get(slug) === viewWeight ? 'true' : undefined}
                >
                  {name}’s view
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {panel.leftOut.length > 0 && (
        <p className="mt-2 text-sm text-muted">
          {formatReviewers(panel.leftOut)} did not score all of these tools and cannot be weighed.
        </p>
      )}
    </fieldset>
  )
}

/** Those who can be weighed, in the order of the panel as far as their weight is not 0. */
function listScored({ shared, silent }: WeighedPanel) {
  return [...shared, ...silent]
}
