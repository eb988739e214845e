import { SourceLink } from '@/components/tool/source-link'
import { formatDate } from '@/lib/catalogue/dates'
import { formatStated } from '@/lib/pricing/disagreement'
import { formatAge } from '@/lib/pricing/format'
import type { Quote } from '@/lib/pricing/quote'

/** Where a price comes from, from when, and what a reader has to know about it: old, ending, or disputed. */
export function PriceSource({
  quote: { offer, confirmedBy, gap, age, isOld, endsOn, next, disagreements },
}: {
  quote: Quote
}) {
  return (
    <>
      <small>
        <SourceLink source={offer.source} asOf={offer.asOf} />
        {confirmedBy !== undefined && (
          <>
            ; the same in <SourceLink source={confirmedBy.source} asOf={confirmedBy.asOf} />
          </>
        )}
        {isOld && <b className="warning"> · {formatAge(age)}</b>}
      </small>
      {endsOn !== undefined && (
        <small>
          <b className="warning">Ends on {formatDate(endsOn)}</b>
          {next?.validFrom !== undefined && `, another price is announced from ${formatDate(next.validFrom)} on`}
        </small>
      )}
      {disagreements.length > 0 && (
        <small>
          <b className="warning">Sources disagree:</b>{' '}
          {disagreements.map(({ offer: other, differences }, index) => (
            <span key={`${other.source} ${other.asOf}`}>
              {index > 0 && '; '}
              {formatStated(differences)} (<SourceLink source={other.source} asOf={other.asOf} />)
            </span>
          ))}
        </small>
      )}
      {gap !== undefined && (
        <small>
          <b className="warning">Not compared:</b> the vendor charges more, and this list has {gap}
        </small>
      )}
      {offer.note !== undefined && <small>{offer.note}</small>}
    </>
  )
}
