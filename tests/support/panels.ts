import { checkContent } from '@/lib/catalogue/catalogue'
import { formatFaults } from '@/lib/catalogue/fault'
import type { Records } from '@/lib/catalogue/records'
import { content, type Files } from './content'
import { reviewerFile, reviewFile, rubricOf } from './records'

/** A review as a test needs it: its text, and keys in place of those of a valid one. */
export type GivenReview = { text?: string; keys?: Record<string, unknown> }

/**
 * The records of the small content folder with these reviews alone, by `tool/reviewer`. Futurist joins its panel, each has a
 * rubric, and a review gives the points for its verdict unless it has a score of its own.
 */
export function recordsWithReviews(reviews: Record<string, GivenReview>, files: Files = {}): Records {
  const given = Object.entries(reviews).map(([path, { text, keys = {} }]) => {
    const [tool, reviewer] = path.split('/')
    const scored = 'score' in keys ? {} : keys.verdict === 'skip' ? points.skip : points.ship
    const front = { line: `${tool} and ${reviewer} say so`, ...scored, ...keys }
    return [`reviews/${path}.md`, reviewFile(front, text ?? ownWords(`${tool}${reviewer}`, 60))] as const
  })
  const { records, faults } = checkContent(content({ ...none, ...panel, ...files, ...Object.fromEntries(given) }))
  // Whether figures are marked and right is no concern of these tests.
  const [fault] = faults.filter(({ found }) => !/without a link to its row|#row-/.test(found))
  if (fault !== undefined) throw new Error(formatFaults([fault]))
  return records
}

const points = {
  ship: { score: 72, points: { wayOut: 52, price: 20 } },
  skip: { score: 40, points: { wayOut: 30, price: 10 } },
}

const panel: Files = Object.fromEntries(
  ['Builder', 'Skeptic', 'Founder', 'Futurist'].map((name, index) => [
    `panel/${name.toLowerCase()}.md`,
    reviewerFile({ name, order: index + 1, rubric: rubricOf() }),
  ]),
)

/** Reviews of a tool by Builder, Skeptic, Founder and Futurist, in this order. */
export function panelOf(tool: string, ...verdicts: ('ship' | 'skip')[]): Record<string, GivenReview> {
  const reviewers = ['builder', 'skeptic', 'founder', 'futurist']
  return Object.fromEntries(verdicts.map((verdict, index) => [`${tool}/${reviewers[index]}`, { keys: { verdict } }]))
}

/** So many different words that no other text has: `harbora harborb …`. */
export function ownWords(stem: string, amount: number): string {
  return Array.from({ length: amount }, (_, index) => stem + String.fromCodePoint(...toLetters(index))).join(' ')
}

function toLetters(index: number): number[] {
  return [97 + Math.floor(index / 26), 97 + (index % 26)]
}

const none: Files = Object.fromEntries(
  ['harbor/builder', 'harbor/founder', 'harbor/skeptic', 'lantern/builder', 'switchyard/founder'].map((path) => [
    `reviews/${path}.md`,
    undefined,
  ]),
)
