import { CarriedFields } from '@/components/picker/carried-fields'
import { moveDay } from '@/lib/catalogue/dates'
import { asOfParameter } from '@/lib/comparison/as-of'

type AsOfFormProps = {
  /** Path and query of the page as it is today. */
  today: string
  /** The day that the page shows; absent for today. */
  shown: string | undefined
  /** The first day of which anything is recorded. */
  first: string
  /** Today, as `2026-11-27`. */
  day: string
}

/** Asks for the page as it was on an earlier day: a plain GET form, which keeps the case. */
export function AsOfForm({ today, shown, first, day }: AsOfFormProps) {
  const [path, query] = today.split('?')
  const yesterday = moveDay(day, -1)
  if (first === '' || first > yesterday) return null
  return (
    <details className="as-of-form screen-only">
      <summary>See this page as of {shown === undefined ? 'an earlier' : 'another'} day</summary>
      <form action={path} method="get">
        <label>
          Day
          <input
            type="date"
            name={asOfParameter}
            min={first}
            max={yesterday}
            defaultValue={shown ?? yesterday}
            required
          />
        </label>
        <CarriedFields parameters={[...new URLSearchParams(query)]} />
        <button type="submit">Show that day</button>
      </form>
    </details>
  )
}
