import { DecisionCard } from '@/components/comparison/decision-card'
import { sayCostFor } from '@/lib/comparison/case/case-words'
import type { Decided } from '@/lib/comparison/decided'
import { address } from '@/lib/site'
import { keepNamesTogether } from '@/lib/unbreakable-name'

/** A real comparison as its decision card, with what it comes to on a band. */
export function FeaturedComparison({ decided }: { decided: Decided }) {
  const { comparison, buyerCase, quotes, workloadUse, brief } = decided
  const { sides, question } = comparison
  const tools = sides.map(({ tool }) => tool)
  const { headline, because } = brief.outcome
  return (
    <section aria-labelledby="featured" className="featured">
      <h2 id="featured" className="eyebrow">
        For example · {question}
      </h2>
      <DecisionCard sides={sides} quotes={quotes} brief={brief} costFor={sayCostFor(buyerCase, workloadUse)} />
      <div className="band">
        <p className="band-words">
          {keepNamesTogether(
            headline,
            tools.map(({ name }) => name),
          )}
        </p>
        <p>
          {because}{' '}
          <a href={address.comparison(tools.map(({ slug }) => slug))}>
            {tools.map(({ name }) => name).join(' vs ')}
            <span className="sr-only">: the whole comparison</span>
          </a>
        </p>
      </div>
    </section>
  )
}
