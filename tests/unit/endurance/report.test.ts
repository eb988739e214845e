import { expect, test } from 'vitest'
import { formatRow, type RecordedRow, readLines } from '@/scripts/endurance/report'

const row: RecordedRow = {
  name: 'full-disk',
  done: 'a disk is filled',
  mustHold: 'votes get 503',
  measured: '100 refused; 0 lost',
  isHeld: true,
}

test('a row that held says so, with what was measured and when', () => {
  expect(formatRow(row, '2026-11-27, 2 cores')).toBe(
    '| full-disk | a disk is filled | votes get 503 | 100 refused; 0 lost | yes | 2026-11-27, 2 cores |',
  )
})

test('a row that did not hold stands out', () => {
  expect(formatRow({ ...row, isHeld: false }, 'today')).toContain('| **no** |')
})

test('what an error says does not break the table', () => {
  const line = formatRow({ ...row, measured: 'stopped: a | b\nand more' }, 'today')

  expect(line).toContain('| stopped: a \\| b and more |')
})

test('the rows of an earlier report are read as they are, and its head is no row', () => {
  const line = formatRow(row, 'today')
  const report = `# Reliability\n\n| row | what was done | held |\n|---|---|---|\n${line}\n`

  expect(readLines(report)).toEqual([['full-disk', line]])
})
