import { formatCharge } from '@/lib/pricing/cost-words'
import { formatMoney, formatRatio } from '@/lib/pricing/format'
import type { ToolQuote } from '@/lib/pricing/quote'
import { summarizeCost } from '@/lib/pricing/summary'
import { formatWorkload, type Workload, type WorkloadUse } from '@/lib/pricing/workload'
import { BarRow } from './bar-row'
import { type CostBar, placeCosts, type Span } from './cost-bars'
import { NumbersTable } from './numbers-table'
import { formatPercent } from './percent'

type CostFigureProps = {
  names: readonly string[]
  quotes: readonly ToolQuote[]
  workload: Workload
  workloadUse: WorkloadUse
}

/** What a month costs, by component, as bars on one scale. Draws nothing where no cost is known. */
export function CostFigure({ names, quotes, workload, workloadUse }: CostFigureProps) {
  const bars = placeCosts(quotes)
  const drawn = bars.filter((bar) => bar !== undefined)
  if (drawn.length === 0) return null
  const labels = Object.keys(patterns).filter((label) =>
    drawn.some(({ lines }) => lines.some((line) => line.label === label)),
  )
  const lowest = drawn.reduce((least, bar) => (Number(bar.amount) < Number(least.amount) ? bar : least))
  return (
    <figure className="figure" aria-labelledby="figure-cost" aria-describedby="figure-cost-workload">
      <figcaption id="figure-cost">Cost a month</figcaption>
      <p id="figure-cost-workload" className="scale-note">
        {formatWorkload(workload, workloadUse)}.
      </p>
      <ul className="part-key">
        {labels.map((label) => (
          <li key={label}>
            <svg width="22" height="12" aria-hidden="true">
              <Part label={label} span={{ at: 0, width: 100 }} height={12} />
            </svg>
            {label}
          </li>
        ))}
      </ul>
      <ul className="bar-rows">
        {names.map((name, side) => {
          const bar = bars[side]
          if (bar === undefined) return <BarRow key={name} side={side} name={name} {...explainMissing(quotes[side])} />
          return (
            <BarRow
              key={name}
              side={side}
              name={name}
              value={formatMoney(bar.amount, 'USD')}
              detail={explainBar(bar, lowest, drawn.length)}
            >
              <StackedBar name={name} bar={bar} />
            </BarRow>
          )
        })}
      </ul>
      <NumbersTable
        caption="How the cost of a month adds up"
        groups={names.map((label, side) => ({ label, rows: listRows(bars[side], quotes[side]) }))}
      />
    </figure>
  )
}

function StackedBar({ name, bar: { amount, lines, spans } }: { name: string; bar: CostBar }) {
  const isDivided = spans.length === lines.length
  const said = lines.map((line) => `${line.label} ${formatMoney(line.amount, 'USD')}`)
  return (
    <svg role="img" width="100%" height="20">
      <title>{`${name}: ${formatMoney(amount, 'USD')} a month`}</title>
      <desc>{said.join(', ')}</desc>
      {spans.map((span, index) => (
        <Part key={span.at} label={isDivided ? lines[index]?.label : undefined} span={span} height={20} />
      ))}
    </svg>
  )
}

const patterns: Readonly<Record<string, string>> = {
  Input: 'solid',
  'Cached input': 'striped',
  Output: 'hollow',
  Requests: 'fine',
}

/** A part of a bar. Patterns tell parts apart without colour; a bar that is not divided is solid. */
function Part({ label = 'Input', span, height }: { label?: string | undefined; span: Span; height: number }) {
  const [x, right] = [formatPercent(span.at), formatPercent(span.at + span.width)]
  return (
    <g className={`part ${patterns[label] ?? 'solid'}`}>
      <rect x={x} width={formatPercent(span.width)} y="1" height={height - 2} />
      <line x1={x} x2={right} y1={height / 2} y2={height / 2} strokeWidth={height - 2} />
    </g>
  )
}

function explainBar({ quote, amount }: CostBar, lowest: CostBar, drawn: number): string {
  const ratio = formatRatio(amount, lowest.amount)
  const times = ratio?.endsWith('times')
    ? `${ratio} the lowest`
    : drawn > 1 && amount === lowest.amount
      ? 'the lowest'
      : ratio
  const from = `from ${quote.offer.provider.name}`
  return drawn > 1 && times !== undefined ? `${from}; ${times}` : from
}

/** The word for a side without a bar. A sum in another currency is not on the scale. */
function explainMissing(quote: ToolQuote | undefined): { value: string; detail?: string } {
  const summary = quote && summarizeCost(quote)
  if (summary === undefined) return { value: 'Not known', detail: 'no price list of ours has an offer of it' }
  return { value: summary.amount, detail: summary.detail }
}

function listRows(bar: CostBar | undefined, quote: ToolQuote | undefined) {
  if (bar === undefined) return [{ label: 'Sum', value: explainMissing(quote).value }]
  return [
    ...bar.lines.map((line) => ({ label: formatCharge(line), value: formatMoney(line.amount, 'USD') })),
    { label: 'Sum', value: formatMoney(bar.amount, 'USD') },
  ]
}
