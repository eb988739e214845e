import type { Tool } from '@/lib/catalogue/catalogue'
import { formatEntryPrice } from '@/lib/comparison/format'
import type { PanelVerdict } from '@/lib/comparison/verdict'

/** A tool's figures, each with the numbers behind it. */
export function PanelFigures({ tool: { pricing }, panel }: { tool: Tool; panel: PanelVerdict }) {
  const { ship, skip, shipPercent, scores, meanScore } = panel
  return (
    <dl className="figures">
      <Figure label="Panel: Ship" value={shipPercent === undefined ? 'No verdict' : `${shipPercent}%`}>
        {shipPercent === undefined ? 'no reviews yet' : `${ship} of ${ship + skip} reviewers recommend it`}
      </Figure>
      <Figure label="Mean score" value={meanScore === undefined ? 'Not scored' : `${meanScore}/100`}>
        {scores.length === 0 ? 'no reviewer gave a score' : `mean of ${scores.join(', ')}`}
      </Figure>
      <Figure label="Entry price" value={formatEntryPrice(pricing?.entry)}>
        {pricing?.summary ?? 'editors have not described it'}
      </Figure>
    </dl>
  )
}

function Figure({ label, value, children }: { label: string; value: string; children: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
      <dd>{children}</dd>
    </div>
  )
}
