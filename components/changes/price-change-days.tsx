import { groupBy } from '@/lib/catalogue/catalogue'
import { formatDate } from '@/lib/catalogue/dates'
import type { ToolPriceChange } from '@/lib/lists/price-changes'
import { PriceChangeRow } from './price-change-row'

type PriceChangeDaysProps = { changes: readonly ToolPriceChange[]; today: string }

/** Price changes under the day of each, in their order. */
export function PriceChangeDays({ changes, today }: PriceChangeDaysProps) {
  return [...groupBy(changes, ({ change }) => change.day)].map(([day, ofDay]) => (
    <section key={day} aria-labelledby={`day-${day}`} className="changes">
      <h2 id={`day-${day}`}>
        <time dateTime={day}>{formatDate(day)}</time>
      </h2>
      <PriceChangeList changes={ofDay} today={today} />
    </section>
  ))
}

/** Price changes, one below the other. */
export function PriceChangeList({ changes, today }: PriceChangeDaysProps) {
  return (
    <ul className="change-list">
      {changes.map(({ tool, change }) => (
        <PriceChangeRow
          key={`${tool.slug} ${change.offer.provider.slug} ${change.offer.model} ${change.day}`}
          tool={tool}
          change={change}
          today={today}
        />
      ))}
    </ul>
  )
}
