import { expect, test } from 'vitest'
import type { Row } from '@/lib/comparison/comparison'
import { compareContent, rowOf } from '@/tests/support/comparisons'
import { reviewFile, toolFile } from '@/tests/support/records'

test('the longest context window leads', () => {
  const row = compareWindows(256_000, 128_000)

  expect(row.lead).toEqual({ side: 0, word: 'longest' })
})

test('the side that leads is counted as sides stand, not as they were found', () => {
  const row = compareWindows(32_000, 128_000)

  expect(row.lead?.side).toBe(1)
})

test('windows are compared as numbers, not as the text that is printed', () => {
  const row = compareWindows(9_000, 128_000)

  expect(row.lead?.side).toBe(1)
})

test('nobody leads on a tie', () => {
  const row = compareWindows(128_000, 128_000)

  expect(row).not.toHaveProperty('lead')
})

test('the largest of three leads', () => {
  const row = compareWindows(32_000, 8_000, 256_000)

  expect(row.lead?.side).toBe(2)
})

test('two that share the largest of three keep anybody from leading', () => {
  const row = compareWindows(256_000, 8_000, 256_000)

  expect(row).not.toHaveProperty('lead')
})

test('what is not known never leads', () => {
  const row = compareWindows(128_000, undefined)

  expect(row).not.toHaveProperty('lead')
})

test('a minimum leads over what is less, and nothing leads over a minimum, which may be more', () => {
  const least = { value: 100, atLeast: true }

  expect(compareLanguages(least, 8).lead).toEqual({ side: 0, word: 'most' })
  expect(compareLanguages(least, 103)).not.toHaveProperty('lead')
  expect(compareLanguages(least, 100)).not.toHaveProperty('lead')
})

test('a minimum has no ratio', () => {
  expect(compareLanguages({ value: 100, atLeast: true }, 8).ratios).toEqual([undefined, undefined])
  expect(compareLanguages(100, 8).ratios?.[0]).toContain('times')
})

test('one unknown side of three keeps the others from leading', () => {
  const row = compareWindows(128_000, 32_000, undefined)

  expect(row).not.toHaveProperty('lead')
})

test('what does not apply keeps the others from leading', () => {
  const row = compareWindows(128_000, 'not applicable')

  expect(row).not.toHaveProperty('lead')
})

test('nobody leads where more is not better', () => {
  const row = rowOf(compareContent({}, ['harbor', 'lantern']), 'parameters')

  expect(row.standing).toBe('differs')
  expect(row).not.toHaveProperty('lead')
})

test('the higher mean score leads', () => {
  const row = rowOf(compareContent({}, ['harbor', 'lantern']), 'score')

  expect(row.lead).toEqual({ side: 0, word: 'highest' })
})

test('a missing score never leads, and nothing leads against it', () => {
  const row = rowOf(compareContent({}, ['harbor', 'switchyard']), 'score')

  expect(row.cells[1]).toEqual({ state: 'unknown', text: 'Not scored' })
  expect(row).not.toHaveProperty('lead')
})

test('the side that more reviewers ship leads, by their share and not by their number', () => {
  const row = rowOf(compareContent({}, ['harbor', 'lantern']), 'verdict')

  expect(row.cells.map((cell) => cell.state === 'known' && cell.detail)).toEqual(['2 ship / 1 skip', '1 ship / 0 skip'])
  expect(row.lead?.side).toBe(1)
})

test('a tool without reviews keeps the other from leading by its verdict', () => {
  const row = rowOf(compareContent({}, ['chorus', 'harbor']), 'verdict')

  expect(row.cells[0]).toEqual({ state: 'unknown', text: 'No verdict yet' })
  expect(row).not.toHaveProperty('lead')
})

test('a score of 0 is known, and loses', () => {
  const files = { 'reviews/switchyard/founder.md': reviewFile({ verdict: 'skip', score: 0 }) }

  const row = rowOf(compareContent(files, ['harbor', 'switchyard']), 'score')

  expect(row.cells[1]).toMatchObject({ state: 'known', text: '0/100' })
  expect(row.lead?.side).toBe(0)
})

/** The row of context windows of as many tools as there are windows. */
function compareWindows(...windows: (number | string | undefined)[]): Row {
  return compareFacts('contextWindow', windows)
}

function compareLanguages(...languages: (number | { value: number; atLeast: boolean })[]): Row {
  return compareFacts('languages', languages)
}

function compareFacts(key: string, values: readonly unknown[]): Row {
  const slugs = ['beacon', 'lamp', 'torch'].slice(0, values.length)
  const files = slugs.map((slug, side) => {
    const record = toolFile({ name: `Model ${slug}`, facts: { [key]: values[side] } })
    return [`tools/${slug}.md`, record]
  })
  return rowOf(compareContent(Object.fromEntries(files), slugs), key)
}
