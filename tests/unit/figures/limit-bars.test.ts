import { expect, test } from 'vitest'
import { placeLimits } from '@/components/figures/limit-bars'
import type { Tool } from '@/lib/catalogue/catalogue'
import { catalogueOf, content } from '@/tests/support/content'
import { toolFile } from '@/tests/support/records'

/** Tools with these facts, in this order. */
function tools(...facts: Record<string, unknown>[]): Tool[] {
  const files = facts.map((each, index) => [
    `tools/beacon-${index}.md`,
    toolFile({ name: `Beacon ${index}`, facts: each }),
  ])
  const catalogue = catalogueOf(content(Object.fromEntries(files)))
  return facts.flatMap((_, index) => catalogue.tools.get(`beacon-${index}`) ?? [])
}

test('bars are on a linear scale from 0, within it, with labelled ends', () => {
  const [limit] = placeLimits(tools({ contextWindow: 250_000 }, { contextWindow: 1_000_000 }))

  expect(limit?.label).toBe('Context window')
  expect(limit?.ticks[0]).toEqual({ at: 0, label: '0' })
  expect(limit?.ticks.at(-1)).toEqual({ at: 100, label: '1M' })
  expect(limit?.bars).toEqual([
    { value: 250_000, width: 25 },
    { value: 1_000_000, width: 100 },
  ])
})

test('a bar of a thousandth is still visible, and the shorter one', () => {
  const [limit] = placeLimits(tools({ contextWindow: 1_000 }, { contextWindow: 1_000_000 }))

  expect(limit?.bars[0]).toEqual({ value: 1_000, width: 1.5 })
})

test('what is not known and what does not apply are words without a bar', () => {
  const [limit] = placeLimits(
    tools({ contextWindow: 1_000 }, {}, { contextWindow: 'not applicable' }, { contextWindow: 2_000 }),
  )

  expect(limit?.bars.slice(1, 3)).toEqual([{ word: 'Not known' }, { word: 'Does not apply' }])
})

test('a limit that is known of one side alone is not drawn', () => {
  expect(
    placeLimits(tools({ contextWindow: 1_000, maxOutput: 500 }, { maxOutput: 500 })).map(({ label }) => label),
  ).toEqual(['Longest answer'])
  expect(placeLimits(tools({ contextWindow: 1_000 }, {}))).toEqual([])
})
