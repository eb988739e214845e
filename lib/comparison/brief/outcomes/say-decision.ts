import type { Decision } from '@/lib/comparison/brief/outcome'
import { sayChoice } from './choice'
import { sayDepends, sayNoDifference } from './depends'
import { type Ground, type Said, sayMissed } from './ground'
import { sayNotEnough } from './not-enough'
import { sayNotSubstitutes } from './not-substitutes'

/** A decision in words: one sentence, and why. */
export function sayDecision(ground: Ground): Said {
  return sayings[ground.kind](ground)
}

const sayings: Record<Decision['kind'], (ground: Ground) => Said> = {
  choice: sayChoice,
  depends: sayDepends,
  'no real difference': sayNoDifference,
  'not enough known': sayNotEnough,
  'not substitutes': (ground) => sayNotSubstitutes(ground, sayDecision),
  'none fits': ({ statements, candidates }) => ({
    headline: `${candidates.length === 2 ? 'Neither' : 'None of them'} has all that you must have.`,
    because: sayMissed(statements, candidates),
  }),
}
