/** Where a page stands. The last step is the page itself. */
export function Breadcrumb({ parent, current }: { parent: { label: string; href: string }; current: string }) {
  return (
    <nav aria-label="Breadcrumb" className="screen-only pt-6 text-sm text-muted">
      <ol className="flex flex-wrap gap-x-2">
        <li>
          <a href={parent.href}>{parent.label}</a>
        </li>
        <li aria-hidden="true">/</li>
        <li aria-current="page">{current}</li>
      </ol>
    </nav>
  )
}
