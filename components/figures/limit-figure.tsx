import type { Tool } from '@/lib/catalogue/catalogue'
import { formatNumber } from '@/lib/catalogue/words'
import { formatRatio } from '@/lib/pricing/format'
import { Axis, GridLines } from './axis'
import { BarRow } from './bar-row'
import { type Limit, type LimitBar, placeLimits } from './limit-bars'
import { NumbersTable } from './numbers-table'
import { formatPercent } from './percent'

/** How long prompts and answers may be, as bars. Draws nothing where no limit is known. */
export function LimitFigure({ tools }: { tools: readonly Tool[] }) {
  const limits = placeLimits(tools)
  if (limits.length === 0) return null
  const names = tools.map(({ name }) => name)
  return (
    <figure className="figure" aria-labelledby="figure-limits">
      <figcaption id="figure-limits">Limits, in tokens</figcaption>
      {limits.map((limit) => (
        <LimitRows key={limit.label} limit={limit} names={names} />
      ))}
      <NumbersTable
        caption="Limits in tokens"
        groups={limits.map(({ label, bars }) => ({
          label,
          rows: names.map((name, side) => ({ label: name, value: formatBar(bars[side]) })),
        }))}
      />
    </figure>
  )
}

function LimitRows({ limit: { label, bars, ticks }, names }: { limit: Limit; names: readonly string[] }) {
  const values = bars.flatMap((bar) => ('value' in bar ? [bar.value] : [])).sort((a, b) => b - a)
  return (
    <>
      <h3>{label}</h3>
      <ul className="bar-rows">
        {bars.map((bar, side) => {
          const name = names[side] ?? ''
          if ('word' in bar) return <BarRow key={name} side={side} name={name} value={bar.word} />
          return (
            <BarRow key={name} side={side} name={name} value={formatBar(bar)} detail={formatTimes(bar.value, values)}>
              <svg role="img" width="100%" height="14">
                <title>{`${name}: ${label.toLowerCase()} ${formatBar(bar)} tokens`}</title>
                <GridLines ticks={ticks} />
                <rect className={`bar side-${side + 1}`} x="0" y="1" width={formatPercent(bar.width)} height="12" />
              </svg>
            </BarRow>
          )
        })}
        <li aria-hidden="true">
          <Axis ticks={ticks} />
        </li>
      </ul>
    </>
  )
}

/** How many times the lowest the highest is, where only one side has it. `values` begin with the highest. */
function formatTimes(value: number, values: readonly number[]): string | undefined {
  const [highest, next] = values
  if (value !== highest || next === undefined || next === highest) return undefined
  const ratio = formatRatio(`${value}`, `${values.at(-1)}`)
  return ratio?.endsWith('times') ? `${ratio} the lowest` : ratio
}

function formatBar(bar: LimitBar | undefined): string {
  if (bar === undefined) return ''
  return 'word' in bar ? bar.word : formatNumber(bar.value)
}
