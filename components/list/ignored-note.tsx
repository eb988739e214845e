import { formatIgnored, type Ignored } from '@/lib/lists/query'

/** Says what of the address the page could make no use of. */
export function IgnoredNote({ ignored }: { ignored: readonly Ignored[] }) {
  if (ignored.length === 0) return null
  return (
    <p role="status" className="list-note">
      {formatIgnored(ignored)}
    </p>
  )
}
