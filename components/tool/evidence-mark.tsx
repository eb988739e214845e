import type { Evidence } from '@/lib/catalogue/schema'
import { formatDay } from '@/lib/comparison/format'

const classes: Record<Evidence, string> = {
  verified: 'evidence-verified',
  'vendor claim': 'evidence-claim',
  unverified: 'evidence-none',
}

type EvidenceMarkProps = { evidence: Evidence; source?: string | undefined; checked?: string | undefined }

/** How far a fact can be trusted, by shape and word, with its source and the day it was checked where there are any. */
export function EvidenceMark({ evidence, source, checked }: EvidenceMarkProps) {
  const words = checked === undefined ? evidence : `${evidence} on ${formatDay(checked)}`
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
