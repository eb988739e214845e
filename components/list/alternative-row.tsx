import type { Tool } from '@/lib/catalogue/catalogue'
import { explainAlternative } from '@/lib/comparison/alternatives'
import { getPanelVerdict } from '@/lib/comparison/verdict'
import { address } from '@/lib/site'
import { ToolRow } from './tool-row'

/** A tool that could stand in for another, with why it is here and the way to see both side by side. */
export function AlternativeRow({ tool, other }: { tool: Tool; other: Tool }) {
  return (
    <ToolRow tool={other} panel={getPanelVerdict(other)}>
      <p className="text-sm">Why: {explainAlternative(tool, other).join(', ')}</p>
      <p className="text-sm">
        <a href={address.comparison([tool.slug, other.slug])}>
          {tool.name} vs {other.name}
        </a>
      </p>
    </ToolRow>
  )
}
