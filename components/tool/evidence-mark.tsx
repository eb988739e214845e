import { formatDate } from '@/lib/catalogue/dates'
import type { Evidence } from '@/lib/catalogue/schema'
import { SourceLink } from './source-link'

const classes: Record<Evidence, string> = {
  verified: 'evidence-verified',
  'vendor claim': 'evidence-claim',
  unverified: 'evidence-none',
}

type EvidenceMarkProps = {
  evidence: Evidence
  source?: string | undefined
  asOf?: string | undefined
  checked?: string | undefined
}

/** How reliable a fact is, as a shape and a word, with its source and the days of both as far as they are known. */
export function EvidenceMark({ evidence, source, asOf, checked }: EvidenceMarkProps) {
  return (
    <small className={classes[evidence]}>
      {evidence}
      {checked !== undefined && ` on ${formatDate(checked)}`}
      {source !== undefined && (
        <>
          {' · '}
          <SourceLink source={source} asOf={asOf} />
          {asOf === undefined && checked === undefined && ', day not stated'}
        </>
      )}
    </small>
  )
}
