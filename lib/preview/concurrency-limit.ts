/** Runs work when there is a free slot; returns `busy` when too much is waiting already. */
export type RunLimited = <T>(work: () => Promise<T>) => Promise<T | 'busy'>

/** Runs at most `atOnce` tasks at the same time and queues at most `waiting` more, in order. */
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
      // A waiting task takes over the slot; otherwise the slot becomes free.
      const next = waiting.shift()
      if (next === undefined) going -= 1
      else next()
    }
  }
}
