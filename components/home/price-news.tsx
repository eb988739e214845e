import { formatDate } from '@/lib/catalogue/dates'
import type { ToolPriceChange } from '@/lib/lists/price-changes'
import { isToCome } from '@/lib/pricing/changes'
import { describeChange } from '@/lib/pricing/describe-change'
import { address, pricesAnchor } from '@/lib/site'

/** The latest price changes, a line each, with the day of each: old news says that it is old. */
export function PriceNews({ changes, today }: { changes: readonly ToolPriceChange[]; today: string }) {
  return (
    <ul className="price-news">
      {changes.map(({ tool, change }) => {
        const { label, direction, sentence } = describeChange(change, today)
        return (
          <li key={`${tool.slug} ${change.offer.provider.slug} ${change.offer.model} ${change.day}`}>
            <time dateTime={change.day}>
              {isToCome(change, today) && 'from '}
              {formatDate(change.day)}
            </time>
            <p>
              <a href={`${address.tool(tool.slug)}#${pricesAnchor}`}>{tool.name}</a>{' '}
              <b className={`change-size ${direction ?? ''}`}>{label}</b>
              <span>{sentence}.</span>
            </p>
          </li>
        )
      })}
    </ul>
  )
}
