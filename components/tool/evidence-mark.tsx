import { formatDate } from '@/lib/catalogue/dates'
import type { Evidence } from '@/lib/catalogue/schema'
import { SourceLink } from './source-link'

/** The mark of each kind of evidence; the legend says what they mean. */
export const evidenceClasses: Readonly<Record<Evidence, string>> = {
  unverified: 'evidence-none',
  'vendor claim': 'evidence-claim',
  verified: 'evidence-verified',
}

type EvidenceMarkProps = {
  evidence: Evidence
  source?: string | undefined
  asOf?: string | undefined
  checked?: string | undefined
}

/**
 * How reliable a fact is, as a mark that stays on the line of the word before it. Where it has a source, the mark opens it, with
 * the days of both as far as they are known.
 */
export function EvidenceMark(props: EvidenceMarkProps) {
  return (
    <span className="evidence">
      <Mark {...props} />
    </span>
  )
}

function Mark({ evidence, source, asOf, checked }: EvidenceMarkProps) {
  if (source === undefined) {
    return (
      <span className={evidenceClasses[evidence]} title={evidence}>
        <span className="sr-only"> {evidence}</span>
      </span>
    )
  }
  return (
    <details className="evidence-source">
      <summary className={evidenceClasses[evidence]} title={`${evidence}: source`}>
        <span className="sr-only"> {evidence}: source</span>
      </summary>
      <small>
        {evidence}
        {checked !== undefined && ` on ${formatDate(checked)}`}
        {' · '}
        <SourceLink source={source} asOf={asOf} />
        {asOf === undefined && checked === undefined && ', day not stated'}
      </small>
    </details>
  )
}
