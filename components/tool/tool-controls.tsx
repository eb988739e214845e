import { BookmarkButton } from '@/components/bookmark/bookmark-button'
import { CompareLink } from '@/components/picker/compare-link'
import type { Tool } from '@/lib/catalogue/catalogue'
import type { ToolQuote } from '@/lib/pricing/quote'

/** The actions for a tool in a list. */
export function ToolControls({ tool, quote }: { tool: Tool; quote?: ToolQuote }) {
  return (
    <p className="tool-controls screen-only">
      <CompareLink tool={{ slug: tool.slug, name: tool.name }} />
      <BookmarkButton tools={[tool]} quotes={[quote]} />
    </p>
  )
}
