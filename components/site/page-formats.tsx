import type { Alternate } from '@/lib/documents/alternates'

const names: Readonly<Record<string, string>> = {
  'text/markdown': 'Markdown',
  'application/json': 'JSON',
  'application/atom+xml': 'Atom feed',
  'application/feed+json': 'JSON feed',
  'text/calendar': 'Calendar',
}

/** The other formats of a page, in one quiet line at its end. */
export function PageFormats({ formats }: { formats: readonly Alternate[] }) {
  if (formats.length === 0) return null
  return (
    <p className="page-formats screen-only">
      This page as{' '}
      {formats.map(({ type, href, title }, index) => (
        <span key={href}>
          {index > 0 && ' · '}
          <a href={href} type={type} title={title}>
            {names[type] ?? type}
          </a>
        </span>
      ))}
    </p>
  )
}
