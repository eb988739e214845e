import { ListCost } from '@/components/pricing/list-cost'
import { ToolControls } from '@/components/tool/tool-controls'
import { VendorLogo } from '@/components/tool/vendor-logo'
import { VerdictStamp } from '@/components/verdict/verdict-stamp'
import { newestReview, type Tool } from '@/lib/catalogue/catalogue'
import { formatDate } from '@/lib/catalogue/dates'
import { factEntries } from '@/lib/catalogue/facts'
import { formatEntryPrice } from '@/lib/comparison/format'
import type { ToolWithVerdict } from '@/lib/lists/orders'
import type { ListedTool } from '@/lib/lists/tool-list'
import { address } from '@/lib/site'

/** A tool in a list: its verdict, description and figures; children come below. */
export function ToolRow({ tool, panel, quote, children }: ListedTool & { children?: React.ReactNode }) {
  const { verdict, ship, skip } = panel
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
        <VendorLogo tool={tool} />
        <h2>
          <a href={address.tool(tool.slug)}>{tool.name}</a>
        </h2>
        <p className="quiet">
          {tool.vendor} · {tool.kind.name}
        </p>
        <p className="tagline">{tool.tagline}</p>
        <ListCost quote={quote} />
        {children}
      </div>
      <div className="list-figures">
        <Judgement tool={tool} panel={panel} />
        <Facts tool={tool} />
        <ToolControls tool={tool} quote={quote} />
      </div>
    </li>
  )
}

/** Score, entry price and day of a tool that the panel judged. */
function Judgement({ tool, panel: { verdict, meanScore } }: ToolWithVerdict) {
  if (verdict === 'none') return null
  const day = newestReview(tool)
  return (
    <>
      <p className={meanScore === undefined ? 'quiet' : 'score'}>
        {meanScore === undefined ? 'not scored' : `${meanScore}/100`}
      </p>
      <p className="quiet">
        reviewed <time dateTime={day}>{formatDate(day)}</time>
      </p>
    </>
  )
}

/** What is known of a tool whether the panel judged it or not. The day of its release is on its page. */
function Facts({ tool: { facts, pricing } }: { tool: Tool }) {
  const { contextWindow, released } = facts
  const month = released?.applies ? String(released.value).slice(0, 7) : undefined
  return (
    <>
      {pricing !== undefined && <p>{formatEntryPrice(pricing.entry)}</p>}
      {contextWindow?.applies && <p>{factEntries.contextWindow.format(contextWindow.value)}</p>}
      {month !== undefined && (
        <p className="quiet">
          released <time dateTime={month}>{formatDate(month)}</time>
        </p>
      )}
    </>
  )
}
