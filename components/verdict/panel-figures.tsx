import type { Tool } from '@/lib/catalogue/catalogue'
import { factEntries } from '@/lib/catalogue/facts'
import { upperFirst } from '@/lib/catalogue/words'
import { formatEntryPrice } from '@/lib/comparison/format'
import type { PanelVerdict } from '@/lib/comparison/verdict'
import { findUsePrice } from '@/lib/pricing/lead-quote'
import type { ToolQuote } from '@/lib/pricing/quote'
import { summarizeCost } from '@/lib/pricing/summary'

/**
 * A tool's figures, each with the numbers behind it, and what it costs for a workload. Of a tool without reviews those are its context window and release,
 * as far as they are known.
 */
export function PanelFigures({
  tool,
  panel,
  quote,
}: {
  tool: Tool
  panel: PanelVerdict
  quote: ToolQuote | undefined
}) {
  const { pricing, reviews } = tool
  const cost = quote && summarizeCost(quote)
  const label = quote && findUsePrice(quote) === undefined ? 'Cost a month, your workload' : 'Price by use'
  return (
    <dl className="figures">
      {reviews.length > 0 ? <Judgement panel={panel} /> : <KeyFacts tool={tool} />}
      {cost !== undefined && (
        <Figure label={label} value={upperFirst(cost.amount)}>
          {cost.detail}
        </Figure>
      )}
      {pricing !== undefined && (
        <Figure label="Entry price" value={formatEntryPrice(pricing.entry)}>
          {pricing.summary}
        </Figure>
      )}
    </dl>
  )
}

function Judgement({ panel: { ship, skip, shipPercent, scores, meanScore } }: { panel: PanelVerdict }) {
  return (
    <>
      <Figure label="Panel: Ship" value={`${shipPercent}%`}>
        {`${ship} of ${ship + skip} reviewers recommend it`}
      </Figure>
      <Figure label="Mean score" value={meanScore === undefined ? 'Not scored' : `${meanScore}/100`}>
        {scores.length === 0 ? 'no reviewer gave a score' : `mean of ${scores.join(', ')}`}
      </Figure>
    </>
  )
}

const keyFacts = ['contextWindow', 'released'] as const

function KeyFacts({ tool: { facts } }: { tool: Tool }) {
  return keyFacts.map((key) => {
    const fact = facts[key]
    if (!fact?.applies) return null
    return <Figure key={key} label={factEntries[key].label} value={factEntries[key].format(fact.value)} />
  })
}

function Figure({ label, value, children }: { label: string; value: string; children?: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
      {children !== undefined && <dd>{children}</dd>}
    </div>
  )
}
