import { DecisionCard } from '@/components/comparison/decision-card'
import type { CuratedComparison } from '@/lib/catalogue/catalogue'
import type { Brief } from '@/lib/comparison/statement'
import { getPanelVerdict } from '@/lib/comparison/verdict'
import type { ToolQuote } from '@/lib/pricing/quote'
import { address } from '@/lib/site'

type FeaturedComparisonProps = {
  comparison: CuratedComparison
  quotes: readonly ToolQuote[]
  /** What it comes to. Without it the question stands alone. */
  brief?: Brief
}

/** A real comparison as its decision card, with what it comes to on a band. */
export function FeaturedComparison({ comparison: { tools, question }, quotes, brief }: FeaturedComparisonProps) {
  const sides = tools.map((tool) => ({ tool, panel: getPanelVerdict(tool) }))
  return (
    <section aria-labelledby="featured" className="featured">
      <h2 id="featured" className="eyebrow">
        For example
      </h2>
      <DecisionCard sides={sides} quotes={quotes} brief={brief ?? undecided} costFor="for chat" />
      <div className="band">
        <p className="band-words">{brief?.outcome.headline ?? question}</p>
        <p className="band-link">
          <a href={address.comparison(tools.map(({ slug }) => slug))}>
            The whole comparison: {tools.map(({ name }) => name).join(' vs ')}
          </a>
        </p>
      </div>
    </section>
  )
}

const undecided: Brief = {
  outcome: { kind: 'not enough known', headline: '', because: '', notes: [] },
  statements: [],
  reasons: [],
}
