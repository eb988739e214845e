import { formatIgnored, type Ignored } from '@/lib/lists/query'

/** Says which parts of the query were ignored. */
export function IgnoredNote({ ignored }: { ignored: readonly Ignored[] }) {
  if (ignored.length === 0) return null
  return (
    <p role="status" className="list-note">
      {formatIgnored(ignored)}
    </p>
  )
}
