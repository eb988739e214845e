import type { Tool } from '@/lib/catalogue/catalogue'

/** Says that tools of different kinds are no substitutes for one another, and what each kind is for. */
export function DifferentJobs({ tools }: { tools: readonly Tool[] }) {
  return (
    <aside aria-label="Different kinds of tool" className="mt-10 border-y border-rule py-5">
      <p className="font-display text-lg font-extrabold">These do different jobs. One does not replace the other.</p>
      <ul className="mt-2 grid gap-1">
        {tools.map(({ slug, name, kind }) => (
          <li key={slug}>
            <b>{name}</b> <span className="text-muted">({kind.name})</span> {kind.job}.
          </li>
        ))}
      </ul>
    </aside>
  )
}
