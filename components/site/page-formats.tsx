import type { Alternate } from '@/lib/documents/alternates'

const names: Readonly<Record<string, string>> = {
  'text/markdown': 'Markdown',
  'application/json': 'JSON',
  'text/csv': 'CSV',
  'application/atom+xml': 'Atom feed',
  'application/feed+json': 'JSON feed',
  'text/calendar': 'Calendar',
}

/** The other formats of a page, in one quiet line at its end, and where the code to show it elsewhere is made. */
export function PageFormats({ formats, maker }: { formats: readonly Alternate[]; maker?: string }) {
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
      {maker !== undefined && (
        <>
          {' · '}
          <a href={maker} rel="nofollow">
            Badge and embed
          </a>
        </>
      )}
    </p>
  )
}
