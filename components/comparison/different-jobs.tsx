import type { Kind, Tool } from '@/lib/catalogue/catalogue'
import { formatList } from '@/lib/catalogue/words'
import { explainDifferentKinds } from '@/lib/comparison/comparison'

/** Warns that tools of different kinds cannot replace each other, and says what each kind does. */
export function DifferentJobs({ tools }: { tools: readonly Tool[] }) {
  return (
    <aside aria-label="Different kinds of tool" className="mt-10 border-y border-rule py-5">
      <p className="font-display text-lg font-extrabold">{explainDifferentKinds(tools)}</p>
      <ul className="mt-2 grid gap-1">
        {[...new Set(tools.map((tool) => tool.kind))].map((kind) => (
          <li key={kind.slug}>
            <b>{formatList(namesOf(tools, kind))}</b> · {kind.name}: {kind.job}.
          </li>
        ))}
      </ul>
    </aside>
  )
}

function namesOf(tools: readonly Tool[], kind: Kind): string[] {
  return tools.filter((tool) => tool.kind === kind).map((tool) => tool.name)
}
