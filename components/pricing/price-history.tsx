import { formatPercent } from '@/components/figures/percent'
import { SourceLink } from '@/components/tool/source-link'
import { formatDate } from '@/lib/catalogue/dates'
import { upperFirst } from '@/lib/catalogue/words'
import { formatPrice, formatRate } from '@/lib/pricing/format'
import type { PriceStep } from '@/lib/pricing/price-history'
import { drawnCounts, placePrices } from './price-steps'

type PriceHistoryProps = {
  title: string
  steps: readonly PriceStep[]
  /** The day of the page, and what the chart calls it. */
  day: { date: string; name: string }
}

/** How prices moved, as a line drawn on the server and as a table. */
export function PriceHistory({ title, steps, day }: PriceHistoryProps) {
  return (
    <figure className="figure price-history" aria-labelledby="price-history">
      <figcaption id="price-history">{title}</figcaption>
      {steps.length > 1 && haveOneRate(steps) && <Chart title={title} steps={steps} day={day} />}
      <table className="price-steps">
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
              <td data-label="Input">{input === undefined ? <i>Not known</i> : formatRate(input)}</td>
              <td data-label="Output">{output === undefined ? <i>Not known</i> : formatRate(output)}</td>
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
  const prices = steps.flatMap((step) => drawnCounts.flatMap((count) => step[count] ?? []))
  return new Set(prices.map(({ currency, per, unit }) => `${currency} ${per} ${unit}`)).size === 1
}

const height = 180

function Chart({ title, steps, day: { date, name } }: PriceHistoryProps) {
  const { first, today: day, amounts, lines } = placePrices(steps, date)
  const { currency = 'USD' } = steps.flatMap((step) => drawnCounts.flatMap((count) => step[count] ?? []))[0] ?? {}
  return (
    <>
      <ul className="part-key">
        {lines.map(({ count, now }) => (
          <li key={count}>
            <svg width="28" height="12" aria-hidden="true">
              <line className={count} x1="0" x2="28" y1="6" y2="6" />
            </svg>
            {upperFirst(count)}
            {now !== undefined && `, now ${formatPrice(now, currency)}`}
          </li>
        ))}
      </ul>
      <svg className="plot" role="img" width="100%" height={height}>
        <title>{title}</title>
        <desc>{`Prices from ${formatDate(first)} on. The table below has the numbers.`}</desc>
        {amounts.map(({ at, amount }) => (
          <g key={at}>
            <line className="grid-lines" x1="0" x2="100%" y1={formatPercent(at)} y2={formatPercent(at)} />
            <text x="0" y={formatPercent(at)} dy="-4">
              {formatPrice(amount, currency)}
            </text>
          </g>
        ))}
        <line className="today" x1={formatPercent(day)} x2={formatPercent(day)} y1="0" y2="100%" />
        {lines.map(({ count, segments }) => (
          <g key={count} className={count}>
            {segments.map(({ from, to, at, before }) => (
              <g key={from}>
                {before !== undefined && (
                  <line
                    x1={formatPercent(from)}
                    x2={formatPercent(from)}
                    y1={formatPercent(before)}
                    y2={formatPercent(at)}
                  />
                )}
                <line x1={formatPercent(from)} x2={formatPercent(to)} y1={formatPercent(at)} y2={formatPercent(at)} />
              </g>
            ))}
          </g>
        ))}
        <text x="0" y={height} dy="18">
          {formatDate(first)}
        </text>
        <text x={formatPercent(day)} y={height} dy="18" textAnchor={day > 70 ? 'end' : 'middle'}>
          {name}
        </text>
      </svg>
    </>
  )
}
