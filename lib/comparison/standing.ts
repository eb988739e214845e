/** How the sides of a comparison stand to each other in one row. */
export type Standing = 'differs' | 'known of some' | 'the same' | 'known of none'

/** The order of rows within a group: what decides first. */
export const standings: readonly Standing[] = ['differs', 'the same', 'known of some', 'known of none']

/**
 * Finds how sides stand, from what is known of each, in their order; `undefined` where nothing is. Only known values can
 * differ: a value beside a blank is known of some.
 */
export function findStanding(values: readonly (string | undefined)[]): Standing {
  const known = values.filter((value) => value !== undefined)
  if (known.length === 0) return 'known of none'
  if (new Set(known).size > 1) return 'differs'
  return known.length === values.length ? 'the same' : 'known of some'
}
