import { asOfParameter } from '@/lib/comparison/as-of'
import { day } from '@/lib/parameters/parameter'
import type { ParameterFault } from '@/lib/parameters/read-parameters'

/** The earlier day that an answer is to be of. */
export const asOfShape = {
  [asOfParameter]: day()
    .optional()
    .describe(
      'An earlier day: verdicts, prices and facts as they were recorded by then. `asOfNotes` of the answer says what that day cannot tell. Today is the same as no day; a later day is refused',
    ),
}

/** What is wrong with a day of the calendar as an earlier day. */
export function findDayFaults(asOf: string | undefined, today: string): ParameterFault[] {
  if (asOf === undefined || asOf <= today) return []
  return [{ parameter: asOfParameter, found: asOf, allowed: `a day up to ${today}` }]
}
