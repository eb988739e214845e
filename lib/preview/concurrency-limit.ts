/** Does a piece of work when its turn comes, or says that too much waits already. */
export type RunLimited = <T>(work: () => Promise<T>) => Promise<T | 'busy'>

/** Lets so many pieces of work go on at once and so many more wait, first come first served. */
export function makeConcurrencyLimit(limits: { atOnce: number; waiting: number }): RunLimited {
  let going = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (going < limits.atOnce) going += 1
    else if (waiting.length < limits.waiting) await new Promise<void>((resolve) => waiting.push(resolve))
    else return 'busy'
    try {
      return await work()
    } finally {
      // Whoever waits takes over the place; only then is it free.
      const next = waiting.shift()
      if (next === undefined) going -= 1
      else next()
    }
  }
}
