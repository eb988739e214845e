import { ToolControls } from '@/components/tool/tool-controls'
import type { Tool } from '@/lib/catalogue/catalogue'
import { newestReview } from '@/lib/catalogue/catalogue'
import { formatDate } from '@/lib/catalogue/dates'
import { formatEntryPrice } from '@/lib/comparison/format'
import { getPanelVerdict } from '@/lib/comparison/verdict'
import { address } from '@/lib/site'
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
  const { verdict, ship, skip, meanScore } = getPanelVerdict(tool)
  const day = newestReview(tool)
  return (
    <li className="grid grid-cols-[6.5rem_1fr] items-start gap-x-4">
      <span>
        <VerdictStamp verdict={verdict} size="plain" />
      </span>
      <div>
        <a href={address.tool(tool.slug)}>{tool.name}</a>
        <p className="text-sm text-muted tabular-nums">
          {ship} ship / {skip} skip · {meanScore === undefined ? 'not scored' : `${meanScore}/100`}
          {tool.pricing !== undefined && ` · ${formatEntryPrice(tool.pricing.entry)}`}
        </p>
        <p className="mt-1 font-text leading-snug">{tool.tagline}</p>
        {day !== '' && <p className="mt-1 text-xs text-muted">{formatDate(day)}</p>}
        <ToolControls tool={tool} />
      </div>
    </li>
  )
}
