import { checkContent } from '@/lib/catalogue/catalogue'
import type { Records } from '@/lib/catalogue/records'
import { content, type Files } from './content'
import { reviewerFile, reviewFile } from './records'

/** A review as a test needs it: its text, and keys in place of those of a valid one. */
export type GivenReview = { text?: string; keys?: Record<string, unknown> }

/** The records of the small content folder with these reviews alone, by `tool/reviewer`; Futurist joins its panel. */
export function recordsWithReviews(reviews: Record<string, GivenReview>, files: Files = {}): Records {
  const given = Object.entries(reviews).map(([path, { text, keys = {} }]) => {
    const [tool, reviewer] = path.split('/')
    const line = `${tool} and ${reviewer} say so`
    return [`reviews/${path}.md`, reviewFile({ line, ...keys }, text ?? ownWords(`${tool}${reviewer}`, 60))] as const
  })
  const { records, faults } = checkContent(
    content({
      ...none,
      'panel/futurist.md': reviewerFile({ name: 'Futurist', order: 4 }),
      ...files,
      ...Object.fromEntries(given),
    }),
  )
  if (faults.length > 0) throw new Error(JSON.stringify(faults))
  return records
}

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
