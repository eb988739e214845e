import { NoMatch } from '@/components/picker/no-match'
import type { Tool } from '@/lib/catalogue/catalogue'

type UnclearToolsProps = {
  unclear: readonly { text: string; candidates: readonly Pick<Tool, 'slug' | 'name'>[] }[]
  /** The address with a tool in the place of a text. */
  hrefOf: (text: string, tool: Pick<Tool, 'slug'>) => string
  total: number
}

/** Says which names belong to no tool, and which tools may be meant. */
export function UnclearTools({ unclear, hrefOf, total }: UnclearToolsProps) {
  return (
    <div role="status" className="choices">
      {unclear.map(({ text, candidates }) => (
        <div key={text}>
          <p>
            No tool is called “{text}”.{' '}
            {candidates.length > 0 ? 'Did you mean one of these?' : <NoMatch total={total} />}
          </p>
          <ul>
            {candidates.map((tool) => (
              <li key={tool.slug}>
                <a href={hrefOf(text, tool)} rel="nofollow">
                  {tool.name}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
