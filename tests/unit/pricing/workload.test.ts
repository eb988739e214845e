import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatIgnored } from '@/lib/lists/query'
import {
  formatWorkload,
  type PresetKey,
  presets,
  readWorkload,
  type Workload,
  workloadNumbers,
  writeWorkload,
} from '@/lib/pricing/workload'
import { buildWorkload } from '@/tests/support/prices'

test('a query that asks for nothing gets the chat', () => {
  expect(readWorkload({})).toEqual({ workload: presets.chat.workload, preset: 'chat', ignored: [] })
})

test('fields left open in a form ask for nothing and are not spoken of', () => {
  const asked = readWorkload({ workload: '', requests: ' ', in: undefined, out: '', cached: '' })

  expect(asked).toMatchObject({ preset: 'chat', ignored: [] })
})

test.each(Object.keys(presets) as PresetKey[])('%s is read by its name, and written so again', (key) => {
  const asked = readWorkload({ workload: key })

  expect(asked).toEqual({ workload: presets[key].workload, preset: key, ignored: [] })
  expect(readWorkload(Object.fromEntries(writeWorkload(asked.workload)))).toEqual(asked)
})

test('numbers are read and written again', () => {
  const raw = { requests: '500', in: '1000', out: '20', cached: '5' }
  const { workload, preset, ignored } = readWorkload(raw)

  expect(workload).toEqual({ requests: 500, input: 1_000, output: 20, cached: 5 })
  expect(preset).toBeUndefined()
  expect(ignored).toEqual([])
  expect(Object.fromEntries(writeWorkload(workload))).toEqual(raw)
})

test.each(['10,000', '10 000', '10\u00a0000', ' 10000 ', '0010000'])('%o is ten thousand', (requests) => {
  const { workload, ignored } = readWorkload({ requests, in: '1' })

  expect(workload.requests).toBe(10_000)
  expect(ignored).toEqual([])
})

test('for a number that is missing the preset stands in', () => {
  const { workload } = readWorkload({ out: '77' })

  expect(workload).toEqual({ ...presets.chat.workload, output: 77 })
})

test.each([
  ['a preset that is none', { workload: 'party' }, 'unknown workload “party”'],
  ['a preset named like a property of every object', { workload: 'constructor' }, 'unknown workload “constructor”'],
  ['a word for a number', { requests: 'many' }, 'requests a month “many” (not a whole number from 1 to 1,000,000,000)'],
  ['a negative number', { in: '-5' }, 'tokens in “-5” (not a whole number from 0 to 10,000,000)'],
  ['a fraction', { out: '1.5' }, 'tokens out “1.5”'],
  ['a number with an exponent', { out: '1e3' }, 'tokens out “1e3”'],
  ['a number in hexadecimal', { out: '0x10' }, 'tokens out “0x10”'],
  ['separators in the wrong places', { in: '1,00,0' }, 'tokens in “1,00,0”'],
  ['no requests at all', { requests: '0' }, 'requests a month “0”'],
  ['more requests than there are', { requests: '1000000001' }, 'requests a month “1000000001”'],
  ['a number too long to be exact', { requests: '99999999999999999999' }, 'requests a month “9999999999999999999'],
  ['more than all from a cache', { cached: '101' }, 'percent from a cache “101” (not a whole number from 0 to 100)'],
])('%s is ignored, and that is said', (_, raw, said) => {
  const { workload, ignored } = readWorkload(raw)

  expect(workload).toEqual(presets.chat.workload)
  expect(ignored).toHaveLength(1)
  expect(formatIgnored(ignored)).toContain(said)
})

test('of a parameter given twice the first counts, and that is said', () => {
  const { workload, ignored } = readWorkload({ requests: ['7', '8'], workload: ['retrieval', 'chat'] })

  expect(workload.requests).toBe(7)
  expect(ignored.map(({ what, text }) => `${what} ${text}`)).toEqual([
    'repeated workload',
    'repeated requests',
    'workload retrieval',
  ])
})

test('numbers count more than the preset beside them, and that is said', () => {
  const { workload, preset, ignored } = readWorkload({ workload: 'coding-agent', requests: '7' })

  expect(workload).toEqual({ ...presets['coding-agent'].workload, requests: 7 })
  expect(preset).toBeUndefined()
  expect(formatIgnored(ignored)).toBe('Ignored workload “coding-agent” (the numbers beside it count).')
})

test('numbers that the preset has anyway take nothing from it', () => {
  const asked = readWorkload({ workload: 'chat', requests: '10000', in: '2,000', out: '500', cached: '50' })

  expect(asked).toMatchObject({ preset: 'chat', ignored: [] })
})

test('a batch job with other numbers keeps batch prices, in its address too', () => {
  const { workload, ignored } = readWorkload({ workload: 'batch', requests: '7' })

  expect(workload).toEqual({ ...presets.batch.workload, requests: 7 })
  expect(ignored).toEqual([])
  expect(readWorkload(Object.fromEntries(writeWorkload(workload))).workload).toEqual(workload)
})

test('the default needs no parameter, in whatever way it was asked for', () => {
  const { workload } = readWorkload({ requests: '10000', in: '2000', out: '500', cached: '50' })

  expect(writeWorkload(workload)).toEqual([])
})

test('a workload is said in words', () => {
  expect(formatWorkload(buildWorkload())).toBe(
    '10,000 requests a month, 2,000 tokens in and 500 out each, 50% of the input from a cache',
  )
  expect(formatWorkload({ requests: 1, input: 1, output: 0, cached: 0, service: 'batch' })).toBe(
    '1 request a month, 1 token in and 0 out each, at batch prices',
  )
})

test('whatever a query holds, a workload within bounds comes of it, and its address means the same', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.integer({ min: -5, max: 2_000_000_000 }).map(String),
  )
  const value = fc.oneof(text, fc.array(text, { maxLength: 3 }))
  const preset = fc.oneof(value, fc.constantFrom(...Object.keys(presets)))
  const queries = fc.record(
    { workload: preset, requests: value, in: value, out: value, cached: value },
    { requiredKeys: [] },
  )

  fc.assert(
    fc.property(queries, (raw) => {
      const { workload } = readWorkload(raw)

      for (const [key, { min, max }] of Object.entries(workloadNumbers)) {
        const number = workload[key as keyof typeof workloadNumbers]
        expect(Number.isInteger(number) && number >= min && number <= max).toBe(true)
      }
      const again = readWorkload(Object.fromEntries(writeWorkload(workload)))
      expect(again).toMatchObject({ workload: { ...workload } satisfies Workload, ignored: [] })
    }),
  )
})
