import { DecisionCard } from '@/components/comparison/decision-card'
import type { Comparison } from '@/lib/comparison/comparison'
import type { Brief } from '@/lib/comparison/statement'
import type { ToolQuote } from '@/lib/pricing/quote'
import { address } from '@/lib/site'

type FeaturedComparisonProps = {
  comparison: Comparison
  quotes: readonly ToolQuote[]
  brief: Brief
}

/** A real comparison as its decision card, with what it comes to on a band. */
export function FeaturedComparison({ comparison: { sides, question }, quotes, brief }: FeaturedComparisonProps) {
  const tools = sides.map(({ tool }) => tool)
  const { headline, because } = brief.outcome
  return (
    <section aria-labelledby="featured" className="featured">
      <h2 id="featured" className="eyebrow">
        For example: {question}
      </h2>
      <DecisionCard sides={sides} quotes={quotes} brief={brief} costFor="for chat" />
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
