import { Fragment } from 'react'

type Step = { label: string; href: string }

/** The path to a page: its parent pages, then the page itself. */
export function Breadcrumb({ parent, current }: { parent: Step | readonly Step[]; current: string }) {
  return (
    <nav aria-label="Breadcrumb" className="breadcrumb screen-only pt-6 text-sm text-muted">
      <ol className="flex flex-wrap gap-2">
        {[parent].flat().map(({ label, href }) => (
          <Fragment key={href}>
            <li>
              <a href={href}>{label}</a>
            </li>
            <li aria-hidden="true">/</li>
          </Fragment>
        ))}
        <li aria-current="page">{current}</li>
      </ol>
    </nav>
  )
}
