import { ToolControls } from '@/components/tool/tool-controls'
import { VendorLogo } from '@/components/tool/vendor-logo'
import { VerdictStamp } from '@/components/verdict/verdict-stamp'
import { formatNumber } from '@/lib/catalogue/words'
import { formatPurpose } from '@/lib/comparison/format'
import type { PanelVerdict } from '@/lib/comparison/verdict'
import { type JudgedKind, keepScored } from '@/lib/lists/judged'
import type { ToolWithVerdict } from '@/lib/lists/orders'
import { pluralise } from '@/lib/lists/plural'
import { address } from '@/lib/site'

/** How many tools follow the first of a kind. */
const maxFurther = 2

/** The best tools of each kind by the panel: the first with whom it is for, then the next ones. */
export function PanelPicks({ kinds }: { kinds: readonly JudgedKind[] }) {
  return (
    <ul className="picks">
      {kinds.map(({ kind, total, judged, href }) => {
        const [first, ...further] = keepScored(judged)
        return (
          <li key={kind.slug}>
            <h3>
              <a href={href} rel="nofollow">
                {pluralise(kind.name)}
              </a>
              <small>
                {formatNumber(judged.length)} of {formatNumber(total)} judged
              </small>
            </h3>
            {first !== undefined && <Pick {...first} />}
            <ol>
              {further.slice(0, maxFurther).map(({ tool, panel }) => (
                <li key={tool.slug}>
                  <a href={address.tool(tool.slug)}>{tool.name}</a>
                  <Judgement panel={panel} />
                </li>
              ))}
            </ol>
          </li>
        )
      })}
    </ul>
  )
}

function Pick({ tool, panel }: ToolWithVerdict) {
  return (
    <div className="pick">
      <VendorLogo tool={tool} />
      <a href={address.tool(tool.slug)}>{tool.name}</a>
      <Judgement panel={panel} />
      <p>{formatPurpose(tool)}</p>
      <ToolControls tool={tool} />
    </div>
  )
}

function Judgement({ panel: { verdict, meanScore } }: { panel: PanelVerdict }) {
  return (
    <span className="pick-judgement">
      <b>{meanScore === undefined ? 'Not scored' : `${meanScore}/100`}</b>{' '}
      <VerdictStamp verdict={verdict} size="plain" />
    </span>
  )
}
