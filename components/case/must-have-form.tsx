import { CarriedFields } from '@/components/picker/carried-fields'
import type { CarriedParameters } from '@/lib/carried-parameters'
import { formatList, lowerFirst } from '@/lib/catalogue/words'
import type { MustHaves } from '@/lib/comparison/case/buyer-case'
import { type MustHave, nameMustHaves } from '@/lib/comparison/case/must-haves'
import { MustHaveFields } from './must-have-fields'

type MustHaveFormProps = {
  /** The page, without query. */
  path: string
  /** The page's other parameters, which stay as they are. */
  others: CarriedParameters
  wanted: MustHaves
  offered: readonly MustHave[]
  /** How many tools meet the must-haves, and how many there are without them. */
  found: { meeting: number; total: number }
  /** The page without must-haves. */
  clear: string
}

/** Says what the tools of a list must have and how many meet it, with a GET form that changes it. */
export function MustHaveForm({ path, others, wanted, offered, found, clear }: MustHaveFormProps) {
  const names = nameMustHaves(wanted).map(lowerFirst)
  return (
    <>
      {names.length > 0 && (
        <p className="mt-6">
          <b>Must have: {formatList(names)}.</b> {found.meeting === 0 ? 'None' : found.meeting} of {found.total}{' '}
          {found.meeting === 1 ? 'meets' : 'meet'} that, as far as we know. <a href={clear}>Clear must-haves</a>
        </p>
      )}
      <details className="must-have-form screen-only">
        <summary>{names.length === 0 ? 'Add must-haves' : 'Change must-haves'}</summary>
        <form action={path} method="get">
          <CarriedFields parameters={others} />
          <MustHaveFields wanted={wanted} offered={offered} />
          <button type="submit">Show alternatives</button>
        </form>
      </details>
    </>
  )
}
