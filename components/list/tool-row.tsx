import { ToolControls } from '@/components/tool/tool-controls'
import { VerdictStamp } from '@/components/verdict/verdict-stamp'
import { newestReview } from '@/lib/catalogue/catalogue'
import { formatDate } from '@/lib/catalogue/dates'
import { formatEntryPrice } from '@/lib/comparison/format'
import type { ToolWithVerdict } from '@/lib/lists/orders'
import { address } from '@/lib/site'

/** A tool in a list: its verdict, description and figures; children come below. */
export function ToolRow({ tool, panel, children }: ToolWithVerdict & { children?: React.ReactNode }) {
  const { verdict, ship, skip, meanScore } = panel
  const day = newestReview(tool)
  return (
    <li>
      <p>
        <VerdictStamp verdict={verdict} size="plain" />
        {verdict !== 'none' && (
          <small>
            {ship} ship / {skip} skip
          </small>
        )}
      </p>
      <div>
        <h2>
          <a href={address.tool(tool.slug)}>{tool.name}</a>
        </h2>
        <p className="quiet">
          {tool.vendor} · {tool.kind.name}
        </p>
        <p className="tagline">{tool.tagline}</p>
        {children}
      </div>
      <div className="list-figures">
        <p className={meanScore === undefined ? 'quiet' : 'score'}>
          {meanScore === undefined ? 'not scored' : `${meanScore}/100`}
        </p>
        <p>{formatEntryPrice(tool.pricing?.entry)}</p>
        <p className="quiet">{day === '' ? 'not reviewed yet' : <time dateTime={day}>{formatDate(day)}</time>}</p>
        <ToolControls tool={tool} />
      </div>
    </li>
  )
}
