import { expect, test } from 'vitest'
import { minCostRatio, minLimitRatio, minPoints, minReviewers, minShipShare } from '@/lib/comparison/brief/thresholds'
import { explainScore, formatScoreSum } from '@/lib/comparison/score'
import { writeBriefOf } from '@/tests/support/briefs'
import { realCatalogue } from '@/tests/support/real-content'
import { buildTool, costing, reviewedBy } from '@/tests/support/tools'

const page = (realCatalogue.pages.get('methodology')?.body ?? '').replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ')

const harbour = reviewedBy({ Builder: 88, Skeptic: 82, Futurist: 85, Founder: 72 })
const tern = reviewedBy({ Builder: 78, Skeptic: 72, Futurist: 75, Founder: 80 })

/** The brief of the example's tools at these monthly costs. */
function decide(dollarsOfHarbour: number, dollarsOfTern: number) {
  return writeBriefOf([
    buildTool('harbour', { reviews: harbour, offers: costing(dollarsOfHarbour) }),
    buildTool('tern', { reviews: tern, offers: costing(dollarsOfTern) }),
  ]).brief
}

test('the page on method states every threshold as the program has it', () => {
  expect(page).toContain(`${minPoints} points between the means`)
  expect(page).toContain(`${minReviewers} reviewers who judged both tools`)
  expect([page.includes('Half of the panel'), minShipShare]).toEqual([true, 0.5])
  expect(page).toContain(`${minCostRatio} times the cost`)
  expect([page.includes('Twice the limit'), minLimitRatio]).toEqual([true, 2])
})

test('the worked example of the page on method is decided as the program decides it', () => {
  const { outcome, reasons } = decide(41, 130)

  expect(page).toContain('Harbour 88, 82, 85 and 72, and Tern 78, 72, 75 and 80')
  expect(reasons[0]?.map(({ words }) => words)).toEqual([
    'you trust the panel: 3 of 4 reviewers prefer it, by 5.5 points',
    'price matters most: $41 a month against $130',
  ])
  expect(page).toContain('3 of 4 prefer Harbour, by 5.5 points on average')
  expect(page).toContain('$41 a month with Harbour and $130 with Tern, 3.2 times as much')
  expect([page.includes('Harbour is the choice'), outcome.choice]).toEqual([true, 'harbour'])
})

test('the page on method says what the example depends on with the prices the other way round', () => {
  const { outcome } = decide(130, 41)

  expect(outcome.kind).toBe('depends')
  expect(page).toContain('price would no longer decide once Harbour cost less than $51.25')
  expect(outcome.notes[0]?.words).toContain('Harbour costs less than $51.25 a month')
})

test('the page on method says from which score on a missing one counts as the best', () => {
  const [enough, perfect] = [97, 98].map((score) => {
    const own = reviewedBy({ Builder: 80, Skeptic: 80, Founder: score })
    const other = reviewedBy({ Builder: 83, Skeptic: 83 })
    return writeBriefOf([buildTool('anchor', { reviews: own }), buildTool('beacon', { reviews: other })]).brief.outcome
  })

  expect(page).toContain('gave a tool 98 or more')
  expect([enough?.choice, perfect?.choice]).toEqual(['beacon', undefined])
})

test('the worked example of a score is the sum that the review has', () => {
  const review = realCatalogue.tools.get('gpt-6-sol')?.reviews.find(({ reviewer }) => reviewer.slug === 'skeptic')
  const sum = review && explainScore(review)

  expect(sum && page.includes(formatScoreSum(sum))).toBe(true)
})
