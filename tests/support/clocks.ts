import { setImmediate } from 'node:timers/promises'
import type { Clock } from '@/lib/newsletter/delivery-loop'
import { friday } from './newsletter'

/** A clock on which every pause is over at once, and the time it took gone by. */
export function makeHastyClock(start = friday): Clock & { pauses: number[] } {
  let time = start.getTime()
  const pauses: number[] = []
  return {
    pauses,
    now: () => new Date(time),
    async pause(milliseconds, signal) {
      // Whoever waits for the signal alone does not make time pass for the others.
      await setImmediate()
      if (signal.aborted) return
      pauses.push(milliseconds)
      time += milliseconds
    },
  }
}

/** A clock that stands still until a test moves it. */
export function makeManualClock(start = friday): Clock & { pass(milliseconds: number): void; isPausing(): boolean } {
  let time = start.getTime()
  const pausing = new Map<() => void, number>()
  return {
    now: () => new Date(time),
    pause: (milliseconds, signal) =>
      new Promise((resolve) => {
        const end = () => {
          pausing.delete(end)
          signal.removeEventListener('abort', end)
          resolve()
        }
        if (signal.aborted) return resolve()
        pausing.set(end, time + milliseconds)
        signal.addEventListener('abort', end)
      }),
    pass(milliseconds) {
      time += milliseconds
      for (const [end, due] of pausing) if (due <= time) end()
    },
    isPausing: () => pausing.size > 0,
  }
}
