import { BookmarkButton } from '@/components/bookmark/bookmark-button'
import { Prose } from '@/components/site/prose'
import { VendorLogo } from '@/components/tool/vendor-logo'
import { PanelArithmetic } from '@/components/verdict/panel-arithmetic'
import { PanelFigures } from '@/components/verdict/panel-figures'
import { VerdictStamp } from '@/components/verdict/verdict-stamp'
import type { Side } from '@/lib/comparison/comparison'
import type { ToolQuote } from '@/lib/pricing/quote'
import { address } from '@/lib/site'

type SideCardProps = {
  side: Side
  quote: ToolQuote | undefined
  /** The names of all sides, so that no two monograms are the same. */
  names: readonly string[]
  children: React.ReactNode
}

/** One tool of a comparison: name, panel verdict, figures and summary, then its controls. */
export function SideCard({ side: { tool, panel }, quote, names, children }: SideCardProps) {
  return (
    <article className="side">
      <header>
        <VendorLogo tool={tool} beside={names} />
        <small>
          {tool.category.name} · {tool.kind.name} · {tool.vendor}
        </small>
        <h2>
          <a href={address.tool(tool.slug)}>{tool.name}</a>
        </h2>
        <p>{tool.tagline}</p>
        <BookmarkButton tools={[tool]} quotes={[quote]} />
      </header>
      <p className="verdict">
        <VerdictStamp verdict={panel.verdict} size="loud" />
        {panel.verdict !== 'none' && (
          <b>
            <PanelArithmetic panel={panel} />
          </b>
        )}
      </p>
      <PanelFigures tool={tool} panel={panel} quote={quote} />
      <div className="summary">
        {tool.summary !== '' && (
          <>
            <h3>{tool.name}</h3>
            <Prose html={tool.summary} />
          </>
        )}
      </div>
      {children}
    </article>
  )
}
