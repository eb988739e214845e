import { type Agreement, haveTooFewInCommon } from '@/lib/lists/track-record'
import { address } from '@/lib/site'

/** How often each other reviewer agreed on the tools that both reviewed. */
export function Agreements({ agreements }: { agreements: readonly Agreement[] }) {
  if (agreements.length === 0) return <p className="mt-4 text-muted">There are no other reviewers yet.</p>
  return (
    <ul className="list-agreements">
      {agreements.map((agreement) => (
        <li key={agreement.reviewer.slug}>
          <a href={address.reviewer(agreement.reviewer.slug)}>{agreement.reviewer.name}</a>
          <p>{formatAgreement(agreement)}</p>
        </li>
      ))}
    </ul>
  )
}

function formatAgreement(agreement: Agreement): string {
  const { common, agreed } = agreement
  if (common === 0) return 'Too few tools in common to say: none reviewed by both'
  const tools = common === 1 ? 'the 1 tool' : `${common} tools`
  if (haveTooFewInCommon(agreement))
    return `Too few tools in common to say: same verdict on ${agreed} of ${tools} both reviewed`
  return `Same verdict on ${agreed} of ${tools} both reviewed`
}
