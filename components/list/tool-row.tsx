import { ListCost } from '@/components/pricing/list-cost'
import { ToolControls } from '@/components/tool/tool-controls'
import { VendorLogo } from '@/components/tool/vendor-logo'
import { newestReview, type Tool } from '@/lib/catalogue/catalogue'
import { formatDate } from '@/lib/catalogue/dates'
import { factEntries } from '@/lib/catalogue/facts'
import { formatEntryPrice, formatPurpose } from '@/lib/comparison/format'
import type { ListedTool } from '@/lib/lists/tool-list'
import { address } from '@/lib/site'
import { keepTogether } from '@/lib/unbreakable-name'
import { RowJudgement } from './row-judgement'

type ToolRowProps = ListedTool & { heading: 'h2' | 'h3'; children?: React.ReactNode }

/** A tool in a list, in the columns of the list: what it is and for whom, how it is judged, what it costs. */
export function ToolRow({ tool, panel, quote, heading: Heading, children }: ToolRowProps) {
  const day = newestReview(tool)
  return (
    <li>
      <VendorLogo tool={tool} />
      <div className="list-name">
        <Heading>
          <a href={address.tool(tool.slug)}>{keepTogether(tool.name)}</a>
        </Heading>
        <p className="quiet">
          {tool.vendor} · {tool.kind.name}
        </p>
        <p className="list-why">{formatPurpose(tool)}</p>
        {children}
      </div>
      <RowJudgement panel={panel}>
        {day !== '' && (
          <>
            <span className="sr-only">reviewed </span>
            <time dateTime={day}>{formatDate(day)}</time>
          </>
        )}
      </RowJudgement>
      <div className="list-figures">
        <ListCost quote={quote} />
        <Facts tool={tool} />
      </div>
      <ToolControls tool={tool} quote={quote} />
    </li>
  )
}

/** What is known of a tool whether the panel judged it or not. The day of its release is on its page. */
function Facts({ tool: { facts, pricing } }: { tool: Tool }) {
  const { contextWindow, released } = facts
  const month = released?.applies ? String(released.value).slice(0, 7) : undefined
  return (
    <>
      {pricing !== undefined && <p>Entry price: {formatEntryPrice(pricing.entry)}</p>}
      {contextWindow?.applies && <p>{factEntries.contextWindow.format(contextWindow.value)}</p>}
      {month !== undefined && (
        <p className="quiet">
          released <time dateTime={month}>{formatDate(month)}</time>
        </p>
      )}
    </>
  )
}
