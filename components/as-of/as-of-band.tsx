import { formatDate } from '@/lib/catalogue/dates'
import { type AsOf, recordedByThen, writeAsOf } from '@/lib/comparison/as-of'

type AsOfBandProps = {
  asOf: AsOf
  /** Path and query of the page as it is today. */
  today: string
}

/** Says first of all that a page shows an earlier day, what that day cannot say, and where today is. */
export function AsOfBand({ asOf: { day, notes, firstDay }, today }: AsOfBandProps) {
  return (
    <aside className="as-of-band" aria-label="The day of this page">
      <p>
        <b>As of {formatDate(day)}.</b> {recordedByThen} <a href={today}>What is known today</a>
      </p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {firstDay !== undefined && (
        <p>
          <a href={writeAsOf(today, firstDay)} rel="nofollow">
            See {formatDate(firstDay)}
          </a>
        </p>
      )}
    </aside>
  )
}
