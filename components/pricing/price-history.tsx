import { SourceLink } from '@/components/tool/source-link'
import { formatDate, moveDay } from '@/lib/catalogue/dates'
import { formatPrice, formatRate } from '@/lib/pricing/format'
import type { PriceStep } from '@/lib/pricing/price-history'

type PriceHistoryProps = { title: string; steps: readonly PriceStep[]; today: string }

/** How prices moved, as a line drawn on the server and as a table. */
export function PriceHistory({ title, steps, today }: PriceHistoryProps) {
  return (
    <figure className="price-history">
      <figcaption>
        <b>{title}</b>
      </figcaption>
      {steps.length > 1 && haveOneRate(steps) && <Chart title={title} steps={steps} today={today} />}
      <table className="versus">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">Input</th>
            <th scope="col">Output</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ from, isFirstDay, until, input, output, offer }) => (
            <tr key={`${from} ${offer.source} ${offer.asOf}`}>
              <th scope="row">
                {isFirstDay ? '' : 'seen '}
                {formatDate(from)}
                {until !== undefined && <small>until {formatDate(until)}</small>}
              </th>
              <td>{input === undefined ? <i>Not known</i> : formatRate(input)}</td>
              <td>{output === undefined ? <i>Not known</i> : formatRate(output)}</td>
              <td>
                <SourceLink source={offer.source} asOf={offer.asOf} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

/** Whether one scale fits: amounts of other currencies or for other units are no higher or lower. */
function haveOneRate(steps: readonly PriceStep[]): boolean {
  const prices = steps.flatMap((step) => counts.flatMap((count) => step[count] ?? []))
  return new Set(prices.map(({ currency, per, unit }) => `${currency} ${per} ${unit}`)).size === 1
}

const size = { width: 640, height: 210, left: 4, right: 70, top: 24, bottom: 28 }
const counts = ['output', 'input'] as const

function Chart({ title, steps, today }: PriceHistoryProps) {
  const days = steps.map(({ from }) => Date.parse(from))
  const first = Math.min(...days)
  const latestDay = Math.max(...days, Date.parse(today))
  // Room after the last change, so that its step can be seen.
  const last = latestDay + (latestDay - first) / 12
  const highest = Math.max(...steps.flatMap((step) => counts.map((count) => Number(step[count]?.amount ?? 0))))
  const x = (day: string) =>
    size.left + ((Date.parse(day) - first) / (last - first || 1)) * (size.width - size.left - size.right)
  const y = (amount: string) =>
    size.height - size.bottom - (Number(amount) / (highest || 1)) * (size.height - size.top - size.bottom)
  const end = new Date(last).toISOString()
  const base = size.height - size.bottom
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={`${title}. The figures are in the table below.`}
    >
      <path className="axis" d={`M${size.left} ${base}H${size.width - size.right}`} />
      <text x={size.left} y={size.height - 8}>
        {formatDate(new Date(first).toISOString().slice(0, 10))}
      </text>
      <path className="today" d={`M${x(today)} ${size.top}V${base}`} />
      <text x={x(today)} y={size.height - 8} textAnchor="middle">
        today
      </text>
      {counts.map((count) => {
        const known = steps.flatMap((step) => {
          const price = step[count]
          return price === undefined ? [] : [{ from: step.from, until: step.until, price }]
        })
        const latest = known.at(-1)
        if (latest === undefined) return null
        return (
          <g key={count}>
            <path
              className={count}
              d={known
                .map(({ from, until, price }, index) => {
                  const previous = known[index - 1]?.until
                  const isGap = previous !== undefined && moveDay(previous, 1) < from
                  const next = known[index + 1]?.from ?? end
                  const to = until !== undefined && moveDay(until, 1) < next ? until : next
                  return `${index === 0 || isGap ? 'M' : 'L'}${x(from)} ${y(price.amount)}H${x(to)}`
                })
                .join('')}
            />
            <text className="now" x={size.width - size.right + 8} y={y(latest.price.amount) + 4}>
              {count} {formatPrice(latest.price.amount, latest.price.currency)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
