import { LRUCache } from 'lru-cache'

export type RateLimit = {
  /** Counts one attempt. Returns 0 when it is allowed, otherwise in how many whole seconds (1 or more) to try again. */
  attempt(key: string): number
  /** How many attempts a key has left, and in how many whole seconds (1 or more) it has all of them again. */
  read(key: string): { remaining: number; seconds: number }
  /** Takes back an attempt that came to nothing. */
  giveBack(key: string): void
}

export type RateLimitOptions = {
  /** Attempts that a key has in one window. */
  max: number
  /** Length of a window. */
  seconds: number
  /** Clock in milliseconds. The default one never jumps, as the time of day may. */
  now?: () => number
  /** Keys remembered at a time; with more, the one not seen for longest is forgotten. */
  keys?: number
}

type Window = { ends: number; attempts: number }

/**
 * A window opens at a key's first attempt and closes after its seconds, however often the key is refused meanwhile.
 * Around the end of a window a key may so get twice the most through.
 */
export function makeRateLimit({
  max,
  seconds,
  now = () => performance.now(),
  keys = 50_000,
}: RateLimitOptions): RateLimit {
  const windows = new LRUCache<string, Window>({ max: keys })

  function findOrOpen(key: string, time: number): Window {
    const known = windows.get(key)
    if (known !== undefined && time < known.ends) return known
    const opened = { ends: time + seconds * 1000, attempts: 0 }
    windows.set(key, opened)
    return opened
  }

  return {
    attempt(key) {
      // Whole milliseconds, for fractions do not add up: a full window of 7 seconds would have 8 left.
      const time = Math.floor(now())
      const window = findOrOpen(key, time)
      if (window.attempts >= max) return Math.ceil((window.ends - time) / 1000)
      window.attempts += 1
      return 0
    },
    read(key) {
      const time = Math.floor(now())
      const window = windows.get(key)
      if (window === undefined || time >= window.ends) return { remaining: max, seconds }
      return { remaining: max - window.attempts, seconds: Math.ceil((window.ends - time) / 1000) }
    },
    giveBack(key) {
      const window = windows.get(key)
      if (window !== undefined && window.attempts > 0) window.attempts -= 1
    },
  }
}
