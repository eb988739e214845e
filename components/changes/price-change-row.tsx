import { SourceLink } from '@/components/tool/source-link'
import { formatDate } from '@/lib/catalogue/dates'
import type { ToolPriceChange } from '@/lib/lists/price-changes'
import { isToCome } from '@/lib/pricing/changes'
import { describeChange } from '@/lib/pricing/describe-change'
import { address, pricesAnchor } from '@/lib/site'

type PriceChangeRowProps = ToolPriceChange & { today: string }

/** How many further prices a row lists before it only counts them. */
const maxMore = 4

/** What changed for one tool at one provider, with its source. One that is still to come says from when. */
export function PriceChangeRow({ tool, change, today }: PriceChangeRowProps) {
  const { label, direction, sentence, more, note } = describeChange(change, today)
  const { model, source, asOf } = change.offer
  const isComing = isToCome(change, today)
  const left = more.length - maxMore
  return (
    <li>
      <p className={`change-size ${direction ?? ''}`}>{label}</p>
      <div>
        <h3>
          <a href={`${address.tool(tool.slug)}#${pricesAnchor}`}>{tool.name}</a>
        </h3>
        <p>
          {isComing && change.kind !== 'ended' && <b>From {formatDate(change.day)} on: </b>}
          {sentence}.
        </p>
        {more.length > 0 && (
          <ul>
            {more.slice(0, maxMore).map((line) => (
              <li key={line}>{line}.</li>
            ))}
            {left > 0 && <li>{left === 1 ? '1 more price' : `${left} more prices`} changed.</li>}
          </ul>
        )}
        {note !== undefined && <p className="change-note">{note}</p>}
        <p className="change-source">
          <SourceLink source={source} asOf={asOf} /> · <span>{model}</span>
        </p>
      </div>
    </li>
  )
}
