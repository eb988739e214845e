import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { makeRateLimit, type RateLimit, type RateLimitOptions } from '@/lib/http/rate-limit'

test('as many attempts as agreed are allowed, and no more', () => {
  const { limit } = start({ max: 3 })

  const answers = attempt(limit, 'harbour', 4)

  expect(answers).toEqual([0, 0, 0, 60])
})

test('keys do not use up one another', () => {
  const { limit } = start({ max: 1 })
  attempt(limit, 'harbour', 2)

  const answer = limit.attempt('lighthouse')

  expect(answer).toBe(0)
})

test('the wait grows shorter as time goes by', () => {
  const { limit, clock } = start({ max: 1, seconds: 60 })
  limit.attempt('harbour')

  const waits = [0, 20_500, 59_999].map((time) => {
    clock.time = time
    return limit.attempt('harbour')
  })

  expect(waits).toEqual([60, 40, 1])
})

test('a full window to wait is never rounded up to more', () => {
  const { limit, clock } = start({ max: 1, seconds: 7 })
  clock.time = 4096.000006893699
  limit.attempt('harbour')

  const answer = limit.attempt('harbour')

  expect(answer).toBe(7)
})

test('a window closes when its seconds are over', () => {
  const { limit, clock } = start({ max: 1, seconds: 60 })
  limit.attempt('harbour')
  clock.time = 60_000

  const answers = attempt(limit, 'harbour', 2)

  expect(answers).toEqual([0, 60])
})

test('a window opens at the first attempt, not when the limit was made', () => {
  const { limit, clock } = start({ max: 1, seconds: 60 })
  clock.time = 59_000
  limit.attempt('harbour')
  clock.time = 61_000

  const answer = limit.attempt('harbour')

  expect(answer).toBe(58)
})

test('refused attempts do not prolong the window', () => {
  const { limit, clock } = start({ max: 1, seconds: 60 })
  for (clock.time = 0; clock.time < 60_000; clock.time += 1_000) limit.attempt('harbour')

  const answer = limit.attempt('harbour')

  expect(answer).toBe(0)
})

test('with more keys than are remembered, the one not seen for longest is forgotten', () => {
  const { limit } = start({ max: 1, keys: 2 })
  limit.attempt('harbour')
  limit.attempt('lighthouse')
  limit.attempt('harbour')
  limit.attempt('mill')

  expect(limit.attempt('harbour')).toBeGreaterThan(0)
  expect(limit.attempt('mill')).toBeGreaterThan(0)
  expect(limit.attempt('lighthouse')).toBe(0)
})

test('50,000 keys are remembered unless told otherwise', () => {
  const { limit } = start({ max: 1 })
  for (let index = 0; index < 50_000; index += 1) limit.attempt(`network ${index}`)

  expect(limit.attempt('network 0')).toBeGreaterThan(0)
  limit.attempt('one more')
  expect(limit.attempt('network 1')).toBe(0)
})

test('a limit of none refuses the first attempt', () => {
  const { limit } = start({ max: 0 })

  const answer = limit.attempt('harbour')

  expect(answer).toBe(60)
})

test('setting the time of day lets nobody through and keeps nobody out', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000_000 })
  const limit = makeRateLimit({ max: 1, seconds: 60 })
  limit.attempt('harbour')

  vi.setSystemTime(2_000_000_000)
  const later = limit.attempt('harbour')
  vi.setSystemTime(0)
  const earlier = limit.attempt('harbour')
  vi.useRealTimers()

  expect([later, earlier]).toEqual([60, 60])
})

test('whoever waits as long as told is allowed', () => {
  fc.assert(
    fc.property(anyTimes, fc.integer({ min: 1, max: 5 }), (steps, max) => {
      const { limit, clock } = start({ max, seconds: 7 })
      for (const step of steps) {
        clock.time += step
        const wait = limit.attempt('harbour')
        if (wait === 0) continue
        expect(wait).toSatisfy(Number.isInteger)
        expect(wait).toBeLessThanOrEqual(7)
        clock.time += wait * 1_000

        expect(limit.attempt('harbour')).toBe(0)
      }
    }),
  )
})

test('however attempts are timed, each window lets no more than the most through', () => {
  fc.assert(
    fc.property(anyTimes, fc.integer({ min: 1, max: 5 }), (steps, max) => {
      const { limit, clock } = start({ max, seconds: 7 })
      let allowed = 0
      for (const step of steps) {
        clock.time += step
        if (limit.attempt('harbour') === 0) allowed += 1
      }

      expect(allowed).toBeLessThanOrEqual(max * (Math.floor(clock.time / 7_000) + 1))
    }),
  )
})

const anyTimes = fc.array(fc.double({ min: 0, max: 5_000, noNaN: true }), { maxLength: 60 })

/** A limit whose clock stands still until it is set. */
function start(options: Partial<RateLimitOptions>): { limit: RateLimit; clock: { time: number } } {
  const clock = { time: 0 }
  return { limit: makeRateLimit({ max: 1, seconds: 60, now: () => clock.time, ...options }), clock }
}

function attempt(limit: RateLimit, key: string, times: number): number[] {
  return Array.from({ length: times }, () => limit.attempt(key))
}

test('an attempt that is given back can be made again', () => {
  const limit = makeRateLimit({ max: 1, seconds: 60, now: () => 0 })
  limit.attempt('a network')

  limit.giveBack('a network')

  expect(limit.attempt('a network')).toBe(0)
  expect(limit.attempt('a network')).toBe(60)
})

test('what is left and until when can be read, and reading counts nothing', () => {
  const { limit, clock } = start({ max: 3, seconds: 60 })
  attempt(limit, 'harbour', 2)
  clock.time = 20_500

  expect([limit.read('harbour'), limit.read('harbour')]).toEqual(Array(2).fill({ remaining: 1, seconds: 40 }))
  expect(limit.read('lighthouse')).toEqual({ remaining: 3, seconds: 60 })
})

test('nothing is left after refused attempts, and everything once the window is over', () => {
  const { limit, clock } = start({ max: 2, seconds: 60 })
  attempt(limit, 'harbour', 5)
  const spent = limit.read('harbour')
  clock.time = 60_000

  expect([spent, limit.read('harbour')]).toEqual([
    { remaining: 0, seconds: 60 },
    { remaining: 2, seconds: 60 },
  ])
})

test('giving back what was never attempted adds nothing', () => {
  const limit = makeRateLimit({ max: 1, seconds: 60, now: () => 0 })

  limit.giveBack('a network')

  expect(limit.attempt('a network')).toBe(0)
  expect(limit.attempt('a network')).toBe(60)
})
