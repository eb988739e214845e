import { Section } from '@/components/site/section'
import type { Comparison } from '@/lib/comparison/comparison'
import type { ToolQuote } from '@/lib/pricing/quote'
import type { Workload, WorkloadUse } from '@/lib/pricing/workload'
import { placeCosts } from './cost-bars'
import { CostFigure } from './cost-figure'
import { placeLimits } from './limit-bars'
import { LimitFigure } from './limit-figure'
import { hasScore, ScoreFigure } from './score-figure'

type ComparisonFiguresProps = {
  comparison: Comparison
  quotes: readonly ToolQuote[]
  workload: Workload
  workloadUse: WorkloadUse
}

/** The figures of a comparison, as far as there is anything to draw. */
export function ComparisonFigures(props: ComparisonFiguresProps) {
  const {
    comparison: { sides, scorecard },
    quotes,
    workload,
    workloadUse,
  } = props
  const tools = sides.map(({ tool }) => tool)
  const names = tools.map(({ name }) => name)
  const hasScores = scorecard.some(hasScore)
  const hasCosts = placeCosts(quotes).some((bar) => bar !== undefined)
  if (!hasScores && !hasCosts && placeLimits(tools).length === 0) return null
  return (
    <Section id="figures" title="At a glance">
      <div className="glance">
        <ScoreFigure names={names} rows={scorecard} />
        <CostFigure names={names} quotes={quotes} workload={workload} workloadUse={workloadUse} />
        <LimitFigure tools={tools} />
      </div>
    </Section>
  )
}
