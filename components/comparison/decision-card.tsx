import { VendorLogo } from '@/components/tool/vendor-logo'
import { PanelPips } from '@/components/verdict/panel-pips'
import { VerdictStamp } from '@/components/verdict/verdict-stamp'
import type { Tool } from '@/lib/catalogue/catalogue'
import { factEntries } from '@/lib/catalogue/facts'
import { formatList } from '@/lib/catalogue/words'
import { noReason } from '@/lib/comparison/brief/reasons'
import { listAnswers } from '@/lib/comparison/brief/relation'
import type { Brief, Reason } from '@/lib/comparison/brief/statement'
import type { Side } from '@/lib/comparison/comparison'
import { formatEntryPrice } from '@/lib/comparison/format'
import { explainNoVerdict } from '@/lib/comparison/missing-for-verdict'
import type { ToolQuote } from '@/lib/pricing/quote'
import { hasWorkloadCost, summarizeCost } from '@/lib/pricing/summary'
import { address } from '@/lib/site'

type DecisionCardProps = {
  sides: readonly Side[]
  quotes: readonly ToolQuote[]
  brief: Brief
  /** What the cost is for: `for your case`, `for chat`. */
  costFor: string
  /** For each side without a verdict: what its record would have to say for one. */
  missing?: readonly (readonly string[] | undefined)[]
  /** The actions below each side. */
  children?: (side: Side, index: number) => React.ReactNode
}

/** What decides, on one screen: for each tool its score and verdict, what it costs, and when to choose it or why it is out. */
export function DecisionCard({ sides, quotes, brief, costFor, missing = [], children }: DecisionCardProps) {
  const names = sides.map(({ tool }) => tool.name)
  return (
    <div className={`decision-card decision-card-${sides.length}`}>
      {sides.map((side, index) => {
        const { tool } = side
        const [reason] = brief.reasons[index] ?? []
        const missed = listAnswers(brief.statements, tool.slug, 'missed').flatMap(({ gist }) => gist ?? [])
        return (
          <article
            key={tool.slug}
            className="decision-side"
            data-choice={brief.outcome.choice === tool.slug || undefined}
          >
            <header>
              <VendorLogo tool={tool} beside={names} />
              <h2>
                <a href={address.tool(tool.slug)}>
                  <span>{tool.name}</span>
                </a>
              </h2>
              <small>
                {tool.vendor} · {tool.kind.name}
              </small>
            </header>
            <Judgement side={side} missing={missing[index]} />
            <Cost tool={tool} quote={quotes[index]} costFor={costFor} />
            <Advice missed={missed} reason={reason} />
            {children !== undefined && <div className="decision-actions screen-only">{children(side, index)}</div>}
          </article>
        )
      })}
    </div>
  )
}

/** When to choose a tool, or what rules it out. */
function Advice({ missed, reason }: { missed: readonly string[]; reason: Reason | undefined }) {
  if (missed.length > 0) {
    return (
      <p className="decision-reason">
        <b>Ruled out: it misses</b> {formatList(missed)}.
      </p>
    )
  }
  if (reason === undefined) return <p className="decision-reason quiet">{noReason}</p>
  return (
    <p className="decision-reason">
      <b>Choose it if</b> {reason.words}.
    </p>
  )
}

function Judgement({ side: { tool, panel }, missing }: { side: Side; missing: readonly string[] | undefined }) {
  if (panel.verdict === 'none') return <KeyFacts tool={tool} missing={missing} />
  return (
    <div className="decision-score">
      <p>
        {panel.meanScore !== undefined && (
          <b>
            {panel.meanScore}
            <small>/100</small>
          </b>
        )}
        <VerdictStamp verdict={panel.verdict} size="plain" />
        <PanelPips panel={panel} />
      </p>
      {panel.meanScore === undefined ? <small>Not scored</small> : <ScoreTrack score={panel.meanScore} />}
    </div>
  )
}

function ScoreTrack({ score }: { score: number }) {
  return (
    <svg aria-hidden="true" className="score-track" viewBox="0 0 100 1" preserveAspectRatio="none">
      <rect width={score} height={1} />
    </svg>
  )
}

const keyFacts = ['contextWindow', 'released'] as const

/** What stands in for a score while nobody on the panel has judged the tool. */
function KeyFacts({ tool: { facts }, missing }: { tool: Tool; missing: readonly string[] | undefined }) {
  return (
    <div className="decision-score">
      <p>
        <VerdictStamp verdict="none" size="plain" />
      </p>
      {missing !== undefined && <small>{explainNoVerdict(missing, maxMissing)}</small>}
      {keyFacts.map((key) => {
        const fact = facts[key]
        if (!fact?.applies) return null
        return (
          <small key={key}>
            {factEntries[key].label}: <b>{factEntries[key].format(fact.value)}</b>
          </small>
        )
      })}
    </div>
  )
}

/** A card names so many; the tool's page has all. */
const maxMissing = 2

function Cost({ tool: { pricing }, quote, costFor }: { tool: Tool; quote: ToolQuote | undefined; costFor: string }) {
  const summary =
    (quote && summarizeCost(quote)) ?? (pricing && { amount: formatEntryPrice(pricing.entry), detail: pricing.summary })
  if (summary === undefined) return <p className="decision-cost quiet">Price not known</p>
  const isAmount = quote !== undefined && hasWorkloadCost(quote)
  return (
    <p className="decision-cost">
      <b>{isAmount ? `${summary.amount} a month` : summary.amount}</b>{' '}
      <small>{isAmount ? `${costFor}, ${summary.detail}` : summary.detail}</small>
    </p>
  )
}
