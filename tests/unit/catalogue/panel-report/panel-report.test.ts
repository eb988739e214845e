import { expect, test } from 'vitest'
import { formatPanelReport } from '@/lib/catalogue/panel-report/panel-report'
import { type GivenReview, panelOf, recordsWithReviews } from '@/tests/support/panels'

test('each kind says how many of its tools are judged, and on how many the panel has begun', () => {
  const report = reportOf({ ...panelOf('harbor', 'ship', 'ship', 'ship', 'skip'), ...panelOf('lantern', 'ship') })

  expect(cellsOf(report, 'Model')).toEqual(['1', '2', '1'])
  expect(cellsOf(report, 'Router')).toEqual(['0', '1', '0'])
  expect(cellsOf(report, 'All')).toEqual(['1', '4', '1'])
})

test('each reviewer says how often they ship and skip, and between which scores', () => {
  const report = reportOf({
    'harbor/builder': { keys: { verdict: 'ship', score: 90 } },
    'lantern/builder': { keys: { verdict: 'skip', score: 45 } },
    'switchyard/builder': { keys: { verdict: 'ship', score: 72 } },
  })

  expect(cellsOf(report, 'Builder')).toEqual(['3', '2', '1', '33', '%', '69.0', '45', '90'])
})

test('a missing score is no score of 0', () => {
  const report = reportOf({
    'harbor/builder': { keys: { score: 80 } },
    'lantern/builder': { keys: { score: undefined } },
  })

  expect(cellsOf(report, 'Builder')).toEqual(['2', '2', '0', '0', '%', '80.0', '80', '80'])
})

test('a reviewer without scores has no mean, lowest or highest', () => {
  const report = reportOf({ 'harbor/builder': { keys: { score: undefined } } })

  expect(cellsOf(report, 'Builder').slice(-3)).toEqual(['-', '-', '-'])
})

test('scores are counted in steps of ten, 100 in the last', () => {
  const report = reportOf({
    'harbor/builder': { keys: { score: 100 } },
    'lantern/builder': { keys: { score: 90 } },
    'switchyard/builder': { keys: { score: 9 } },
    'chorus/builder': { keys: { score: undefined } },
  })
  const scores = report.slice(report.indexOf('Scores in steps'))

  expect(cellsOf(scores, 'Builder')).toEqual([...'1000000002', '1', '▄········█'])
})

test('tools on which the panel is not of one mind are named with its verdicts', () => {
  const report = reportOf({
    ...panelOf('harbor', 'ship', 'ship', 'ship', 'ship'),
    ...panelOf('lantern', 'ship', 'ship', 'skip', 'skip'),
    ...panelOf('switchyard', 'skip', 'skip', 'skip', 'ship'),
    ...panelOf('chorus', 'skip', 'skip', 'skip', 'skip'),
  })

  expect(report).toContain('2 of 4 judged tools unanimous')
  expect(report).toContain('split: lantern, 2 ship / 2 skip')
  expect(report).toContain('more skip: switchyard, 1 ship / 3 skip')
  expect(report).toContain('all skip: chorus, 0 ship / 4 skip')
  expect(report).not.toContain(': harbor,')
})

test('the report ends with the warnings, all places of each', () => {
  const short = ['harbor', 'lantern', 'switchyard', 'chorus'].map((tool) => [`${tool}/builder`, { text: tool }])

  const report = reportOf(Object.fromEntries(short))

  expect(report).toMatch(/Warning: reviews of fewer than 60 words: 4(?:\n {2}reviews\/[a-z]+\/builder\.md: 1){4}$/)
})

test('without reviews the report has tables of nothing', () => {
  const report = reportOf({})

  expect(cellsOf(report, 'Builder')).toEqual(['0', '0', '0', '-', '-', '-', '-'])
  expect(report).toContain('There is nothing to warn of.')
})

function reportOf(reviews: Record<string, GivenReview>): string {
  return formatPanelReport(recordsWithReviews(reviews), '2026-11-27')
}

/** The cells of the first row with this name. */
function cellsOf(report: string, name: string): string[] {
  const row = report.split('\n').find((line) => line.startsWith(`  ${name} `)) ?? ''
  return row.trim().split(/\s+/).slice(1)
}
