import { ToolControls } from '@/components/tool/tool-controls'
import { VendorLogo } from '@/components/tool/vendor-logo'
import type { Tool } from '@/lib/catalogue/catalogue'
import { newestReview } from '@/lib/catalogue/catalogue'
import { formatDate } from '@/lib/catalogue/dates'
import { formatEntryPrice } from '@/lib/comparison/format'
import { getPanelVerdict } from '@/lib/comparison/verdict'
import { address } from '@/lib/site'
import { PanelPips } from './panel-pips'
import { VerdictStamp } from './verdict-stamp'

/** Tools that the panel judged, with their verdicts, scores and entry price. */
export function VerdictList({ tools }: { tools: readonly Tool[] }) {
  return (
    <ul className="verdicts">
      {tools.map((tool) => (
        <VerdictItem key={tool.slug} tool={tool} />
      ))}
    </ul>
  )
}

function VerdictItem({ tool }: { tool: Tool }) {
  const panel = getPanelVerdict(tool)
  const { verdict, ship, skip, meanScore } = panel
  const day = newestReview(tool)
  return (
    <li>
      <VendorLogo tool={tool} />
      <div>
        <a href={address.tool(tool.slug)}>{tool.name}</a>
        <p className="verdict-line">
          <VerdictStamp verdict={verdict} size="plain" /> <PanelPips panel={panel} />
          <span>
            {ship} ship / {skip} skip · {meanScore === undefined ? 'not scored' : `${meanScore}/100`}
            {tool.pricing !== undefined && ` · ${formatEntryPrice(tool.pricing.entry)}`}
          </span>
        </p>
        <p className="leading-snug">{tool.tagline}</p>
        <p className="text-sm text-muted">{day !== '' && <time dateTime={day}>{formatDate(day)}</time>}</p>
        <ToolControls tool={tool} />
      </div>
    </li>
  )
}
