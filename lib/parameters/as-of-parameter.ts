import { asOfParameter } from '@/lib/comparison/as-of'
import { day } from './parameter'
import type { ParameterFault } from './read-parameters'

/** The parameter that asks for an earlier day. */
export const asOfShape = {
  [asOfParameter]: day()
    .optional()
    .describe(
      'An earlier day: verdicts, prices and facts are then those recorded by it, and `asOfNotes` says what was not recorded. Today is the same as no day',
    ),
}

/** What is wrong with an earlier day that is still to come. */
export function checkAsOf(
  asOf: string | undefined,
  today: string,
): { state: 'faulty'; faults: [ParameterFault] } | undefined {
  if (asOf === undefined || asOf <= today) return undefined
  return { state: 'faulty', faults: [{ parameter: asOfParameter, found: asOf, allowed: `a day up to ${today}` }] }
}
