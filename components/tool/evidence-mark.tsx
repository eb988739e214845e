import { formatDate } from '@/lib/catalogue/dates'
import type { Evidence } from '@/lib/catalogue/schema'

const classes: Record<Evidence, string> = {
  verified: 'evidence-verified',
  'vendor claim': 'evidence-claim',
  unverified: 'evidence-none',
}

type EvidenceMarkProps = { evidence: Evidence; source?: string | undefined; checked?: string | undefined }

/** How reliable a fact is, as a shape and a word, with its source and the day it was checked if known. */
export function EvidenceMark({ evidence, source, checked }: EvidenceMarkProps) {
  const words = checked === undefined ? evidence : `${evidence} on ${formatDate(checked)}`
  if (source === undefined) return <small className={classes[evidence]}>{words}</small>
  return (
    <small className={classes[evidence]}>
      {words} ·{' '}
      <a href={source} rel="noopener nofollow">
        source
      </a>
    </small>
  )
}
