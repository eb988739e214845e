import type { Outcome } from '@/lib/comparison/brief/statement'
import { address, outcomeAnchor, rowAnchor } from '@/lib/site'
import { keepNamesTogether } from '@/lib/unbreakable-name'

type OutcomeBandProps = { outcome: Outcome; names: readonly string[] }

/** What the comparison comes to, on a yellow band as wide as the page: the loudest words after the heading. */
export function OutcomeBand({ outcome: { headline, because }, names }: OutcomeBandProps) {
  return (
    <section aria-labelledby={outcomeAnchor} className="band">
      <h2 id={outcomeAnchor}>{keepNamesTogether(headline, names)}</h2>
      <p>
        {because}{' '}
        <a className="screen-only" href={`${address.page('methodology')}#how-a-comparison-is-decided`}>
          How this is decided
        </a>
      </p>
    </section>
  )
}

/** What would change the outcome, what is missing and how sure it is. */
export function OutcomeNotes({ outcome: { notes } }: { outcome: Outcome }) {
  if (notes.length === 0) return null
  return (
    <ul className="outcome-notes" aria-label="What would change this">
      {notes.map(({ label, words, row }) => (
        <li key={label}>
          <b>{label}</b> {row === undefined ? words : <a href={`#${rowAnchor(row)}`}>{words}</a>}
        </li>
      ))}
    </ul>
  )
}
