import type { Outcome } from '@/lib/comparison/statement'
import { address } from '@/lib/site'

/** What the comparison comes to, on a yellow band as wide as the page: the loudest words after the heading. */
export function OutcomeBand({ outcome: { headline, because, notes } }: { outcome: Outcome }) {
  return (
    <section aria-labelledby="outcome" className="band">
      <h2 id="outcome">{headline}</h2>
      <p>
        {because}{' '}
        <a className="screen-only" href={`${address.page('methodology')}#how-a-comparison-is-decided`}>
          How this is decided
        </a>
      </p>
      {notes.length > 0 && (
        <ul>
          {notes.map(({ label, words, row }) => (
            <li key={label} data-row={row}>
              <b>{label}</b> {row === undefined ? words : <a href={`#row-${row}`}>{words}</a>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
