import { address } from '@/lib/site'

/** Puts a tool into the comparison being made. Without a script it is a link to the picker with the tool in it. */
export function CompareLink({ tool }: { tool: { slug: string; name: string } }) {
  return (
    <a
      href={`${address.comparisons()}?tool=${tool.slug}`}
      rel="nofollow"
      className="compare-link screen-only"
      data-compare={tool.slug}
      data-name={tool.name}
    >
      Compare<span className="sr-only"> {tool.name}</span>
    </a>
  )
}
