import { formatDate } from '@/lib/catalogue/dates'

type PrintStampProps = {
  day: string
  /** Empty where no case changes anything. */
  caseWords: string
  /** Whole address of the page, with its case. */
  address: string
}

/** What paper has to say of itself, because it is read later and elsewhere: from when it is, for which case, and from where. */
export function PrintStamp({ day, caseWords, address }: PrintStampProps) {
  return (
    <p className="print-only">
      As of {formatDate(day)}
      {caseWords !== '' && `, for the case: ${caseWords}`}. {address}
    </p>
  )
}
