import { type Fault, show, suggest } from './fault'
import type { Records, ReviewRecord } from './records'
import { findRepeated } from './repeated'
import type { Points, Rubric } from './rubric'

/** Checks rubrics, and that the points, scores and verdicts of reviews follow from them. */
export function findRubricFaults(records: Records): Fault[] {
  return [
    ...criteriaSumToHundred(records),
    ...criteriaHaveKeysOfTheirOwn(records),
    ...pointsHaveARubric(records),
    ...listScored(records).flatMap(checkPoints),
  ]
}

/** The sum of wrong points says nothing, so it is checked once they are right. */
function checkPoints(scored: Scored): Fault[] {
  const faults = [
    ...pointsNameEveryCriterion(scored),
    ...pointsNameKnownCriteria(scored),
    ...pointsStayWithinCriteria(scored),
  ]
  return faults.length > 0 ? faults : [...scoreIsTheSum(scored), ...verdictFollowsScore(scored)]
}

/** A review that gives points, and the rubric they follow. */
type Scored = { review: ReviewRecord; points: Points; rubric: Rubric; rubricFile: string }

function listScored({ reviews, reviewers }: Records): Scored[] {
  return reviews.flatMap((review) => {
    const reviewer = reviewers.find(({ slug }) => slug === review.reviewer)
    if (review.points === undefined || reviewer?.rubric === undefined) return []
    return { review, points: review.points, rubric: reviewer.rubric, rubricFile: reviewer.file }
  })
}

function criteriaSumToHundred({ reviewers }: Records): Fault[] {
  return reviewers.flatMap(({ file, rubric }) => {
    const total = sum(rubric?.criteria.map(({ points }) => points) ?? [])
    if (rubric === undefined || total === 100) return []
    return {
      file,
      found: `criteria worth ${total} points in total`,
      expected: 'criteria worth 100 points in total',
      fix: total < 100 ? `Give out ${100 - total} points more.` : `Take away ${total - 100} points.`,
    }
  })
}

function criteriaHaveKeysOfTheirOwn({ reviewers }: Records): Fault[] {
  return reviewers.flatMap(({ file, rubric }) =>
    findRepeated(rubric?.criteria ?? [], ({ key }) => key).map(([later, first]) => ({
      file,
      found: `the key ${show(later.key)} twice: of ${show(first.name)} and of ${show(later.name)}`,
      expected: 'a key of its own for every criterion',
      fix: 'Rename one of the two, in the reviews too.',
    })),
  )
}

function pointsHaveARubric({ reviews, reviewers }: Records): Fault[] {
  const without = new Map(reviewers.filter(({ rubric }) => rubric === undefined).map(({ slug, file }) => [slug, file]))
  return reviews
    .filter(({ points, reviewer }) => points !== undefined && without.has(reviewer))
    .map(({ file, reviewer }) => ({
      file,
      found: `points, but ${without.get(reviewer)} has no \`rubric\``,
      expected: 'points by criteria of the reviewer’s rubric',
      fix: 'Remove the points, or add the rubric to the reviewer.',
    }))
}

function pointsNameEveryCriterion({ review: { file }, points, rubric }: Scored): Fault[] {
  return rubric.criteria
    .filter(({ key }) => !Object.hasOwn(points, key))
    .map(({ key, name, points: max }) => ({
      file,
      found: `no \`points.${key}\``,
      expected: 'points for every criterion of the reviewer',
      fix: `Add it: 0 to ${max} for ${show(name)}. What is unknown earns nothing.`,
    }))
}

function pointsNameKnownCriteria({ review: { file }, points, rubric, rubricFile }: Scored): Fault[] {
  const known = rubric.criteria.map(({ key }) => key)
  return Object.keys(points)
    .filter((key) => !known.includes(key))
    .map((key) => ({
      file,
      found: `points for an unknown criterion ${show(key)}`,
      expected: `only criteria of ${rubricFile}`,
      fix: suggest(key, known),
    }))
}

function pointsStayWithinCriteria({ review: { file }, points, rubric, rubricFile }: Scored): Fault[] {
  return rubric.criteria.flatMap(({ key, name, points: max }) => {
    const given = Object.hasOwn(points, key) ? (points[key] ?? 0) : 0
    if (given <= max) return []
    return {
      file,
      found: `${given} points for \`points.${key}\``,
      expected: `at most ${max}, what ${rubricFile} gives for ${show(name)}`,
      fix: 'Lower the points, and the score with them.',
    }
  })
}

function scoreIsTheSum({ review: { file, score }, points }: Scored): Fault[] {
  const total = sum(Object.values(points))
  if (score === total) return []
  return [
    {
      file,
      found: score === undefined ? 'points without a `score`' : `the score ${score}`,
      expected: `${total}, the sum of the points`,
      fix: `Write \`score: ${total}\`, or correct the points.`,
    },
  ]
}

function verdictFollowsScore({ review: { file, verdict }, points, rubric, rubricFile }: Scored): Fault[] {
  const total = sum(Object.values(points))
  const follows = total >= rubric.shipFrom ? 'ship' : 'skip'
  if (verdict === follows) return []
  return [
    {
      file,
      found: `the verdict ${verdict} with ${total} points`,
      expected: `${follows}: ${rubricFile} ships from ${rubric.shipFrom} points on`,
      fix: `Write \`verdict: ${follows}\`, or correct the points. A rubric is changed for all tools, never for one.`,
    },
  ]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
