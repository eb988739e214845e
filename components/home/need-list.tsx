import { VendorLogo } from '@/components/tool/vendor-logo'
import { formatAmount } from '@/lib/catalogue/words'
import type { AnsweredNeed } from '@/lib/lists/needs'
import { address } from '@/lib/site'

/** What people need, each with the tools that come first and what puts them there. */
export function NeedList({ needs }: { needs: readonly AnsweredNeed[] }) {
  return (
    <ul className="needs">
      {needs.map(({ title, rule, href, total, tools }) => (
        <li key={title}>
          <h3>
            <a href={href} rel="nofollow">
              {title}
            </a>
          </h3>
          <p>{rule}</p>
          <ol>
            {tools.map(({ tool, figure }) => (
              <li key={tool.slug}>
                <VendorLogo tool={tool} beside={tools.map((other) => other.tool.name)} />
                <a href={address.tool(tool.slug)}>{tool.name}</a>
                <b>{figure}</b>
              </li>
            ))}
          </ol>
          <p>
            <a href={href} rel="nofollow">
              {formatAmount(total, 'tool', 'tools')} in this order
            </a>
          </p>
        </li>
      ))}
    </ul>
  )
}
