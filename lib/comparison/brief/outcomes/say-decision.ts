import type { Decision } from '@/lib/comparison/brief/outcome'
import { sayChoice } from './choice'
import { sayDepends, sayNoDifference } from './depends'
import { sayNotEnough } from './not-enough'
import { sayNotSubstitutes } from './not-substitutes'
import { type OutcomeInput, type OutcomeWords, sayMissed } from './outcome-input'

/** A decision in words: one sentence, and why. */
export function sayDecision(input: OutcomeInput): OutcomeWords {
  return sayings[input.kind](input)
}

const sayings: Record<Decision['kind'], (input: OutcomeInput) => OutcomeWords> = {
  choice: sayChoice,
  depends: sayDepends,
  'no real difference': sayNoDifference,
  'not enough known': sayNotEnough,
  'not substitutes': (input) => sayNotSubstitutes(input, sayDecision),
  'none fits': ({ statements, candidates }) => ({
    headline: `${candidates.length === 2 ? 'Neither' : 'None of them'} has all that you must have.`,
    because: sayMissed(statements, candidates),
  }),
}
