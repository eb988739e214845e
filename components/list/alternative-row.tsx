import type { Tool } from '@/lib/catalogue/catalogue'
import { explainAlternative } from '@/lib/comparison/alternatives'
import { getPanelVerdict } from '@/lib/comparison/verdict'
import type { ToolQuote } from '@/lib/pricing/quote'
import { address } from '@/lib/site'
import { ToolRow } from './tool-row'

/** An alternative, with the reasons why it is listed and a link to the comparison. */
export function AlternativeRow({ tool, other, quote }: { tool: Tool; other: Tool; quote: ToolQuote }) {
  return (
    <ToolRow heading="h3" tool={other} panel={getPanelVerdict(other)} quote={quote}>
      <p className="text-sm">Why: {explainAlternative(tool, other).join(', ')}</p>
      <p className="text-sm">
        <a href={address.comparison([tool.slug, other.slug])}>
          {tool.name} vs {other.name}
        </a>
      </p>
    </ToolRow>
  )
}
