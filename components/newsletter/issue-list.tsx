import { formatDate } from '@/lib/catalogue/dates'
import { type Digest, subjectOf } from '@/lib/newsletter/digest'
import { address } from '@/lib/site'

/** Links to issues, each with its most notable news. `undefined` means that the issues could not be read. */
export function IssueList({ issues }: { issues: readonly Digest[] | undefined }) {
  if (issues === undefined) return <p className="mt-4 text-muted">Past issues are unavailable right now.</p>
  if (issues.length === 0) return <p className="mt-4 text-muted">No issues yet.</p>
  return (
    <ol className="comparisons">
      {issues.map((digest) => (
        <li key={digest.id}>
          <a href={address.issue(digest.id)}>{subjectOf(digest)}</a>
          <p>{formatDate(digest.day)}</p>
        </li>
      ))}
    </ol>
  )
}
