import { expect, test } from 'vitest'
import { makeConcurrencyLimit } from '@/lib/preview/concurrency-limit'

test('as many go on at once as may, the next ones wait in order, and more are turned away', async () => {
  const runLimited = makeConcurrencyLimit({ atOnce: 2, waiting: 2 })
  const begun: string[] = []
  const ends: (() => void)[] = []
  const work = (name: string) => () => {
    begun.push(name)
    return new Promise<string>((resolve) => ends.push(() => resolve(name)))
  }

  const answers = Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => runLimited(work(name))))
  const begunAtFirst = [...begun]
  while (begun.length < 4 || ends.length > 0) {
    ends.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }

  expect(begunAtFirst).toEqual(['a', 'b'])
  expect(begun).toEqual(['a', 'b', 'c', 'd'])
  expect(await answers).toEqual(['a', 'b', 'c', 'd', 'busy'])
})

test('work that fails gives up its place', async () => {
  const runLimited = makeConcurrencyLimit({ atOnce: 1, waiting: 0 })

  await expect(runLimited(() => Promise.reject(new Error('no ink')))).rejects.toThrow('no ink')
  expect(await runLimited(async () => 'done')).toBe('done')
})
