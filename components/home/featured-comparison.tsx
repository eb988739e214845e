import { DecisionCard } from '@/components/comparison/decision-card'
import { joinQuotes } from '@/lib/comparison/brief/priced'
import { sayCostFor } from '@/lib/comparison/case/case-words'
import type { Decided } from '@/lib/comparison/decided'
import { findWorkloadUse } from '@/lib/pricing/workload-use'
import { address } from '@/lib/site'

/** A real comparison as its decision card, with what it comes to on a band. */
export function FeaturedComparison({ decided: { comparison, buyerCase, quotes, brief } }: { decided: Decided }) {
  const { sides, question } = comparison
  const tools = sides.map(({ tool }) => tool)
  const { headline, because } = brief.outcome
  return (
    <section aria-labelledby="featured" className="featured">
      <h2 id="featured" className="eyebrow">
        For example · {question}
      </h2>
      <DecisionCard
        sides={sides}
        quotes={quotes}
        brief={brief}
        costFor={sayCostFor(buyerCase, findWorkloadUse(joinQuotes(sides, quotes)))}
      />
      <div className="band">
        <p className="band-words">{headline}</p>
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
