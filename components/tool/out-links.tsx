import type { Tool } from '@/lib/catalogue/catalogue'
import { listOutLinks } from '@/lib/catalogue/out-links'

/** Links to the vendor's pages on a tool and to its weights. */
export function OutLinks({ tool }: { tool: Tool }) {
  const links = listOutLinks(tool)
  if (links.length === 0) return null
  return (
    <ul className="out-links screen-only" aria-label={`${tool.name} elsewhere`}>
      {links.map(({ label, href }) => (
        <li key={label}>
          <a href={href} rel="noopener nofollow" title={new URL(href).host}>
            {label} <span aria-hidden="true">↗</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
