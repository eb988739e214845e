import { stringify } from 'yaml'

type Keys = Record<string, unknown>

/** A valid record of a tool; keys put in its front matter stand in place of its own, and `undefined` removes one. */
export function toolFile(
  keys: Keys = {},
  body = 'Reads long contracts and says what changed between two of them.',
): string {
  return writtenFile(
    {
      name: 'Harbor 70B',
      vendor: 'Tidewater Labs',
      category: 'developer-tools',
      kind: 'model',
      tagline: 'A large open model for long documents.',
      bestFor: 'you keep your documents in-house',
      notFor: 'it has to run on a phone',
      pricing: { entry: 'paid', summary: 'Per token.' },
      facts: { licence: 'Apache 2.0', openWeights: 'yes', contextWindow: 128_000, parameters: 70 },
      ...keys,
    },
    body,
  )
}

/** A valid review, with the same overrides. */
export function reviewFile(
  keys: Keys = {},
  body = 'It answered all twenty of our questions, **two of them** late.',
): string {
  const standard = { verdict: 'ship', score: 80, line: 'your documents are long', written: '2026-03-01' }
  return writtenFile({ ...standard, ...keys }, body)
}

/** A review that was skip 55 before it was what it is, with the same overrides. */
export function revisedReviewFile(keys: Keys = {}): string {
  const revised = [{ on: '2026-11-12', verdict: 'skip', score: 55, why: 'The model card says how it was measured.' }]
  return reviewFile({ revised, ...keys })
}

/** A valid reviewer, with the same overrides. */
export function reviewerFile(keys: Keys = {}, body = 'An editorial persona, not a person.'): string {
  return writtenFile({ name: 'Builder', order: 1, looksFor: 'The first ten minutes.', ...keys }, body)
}

/** A valid rubric of two criteria, with the same overrides: a way out for 60 points and a price for 40. */
export function rubricOf(keys: Keys = {}) {
  const wayOut = criterionOf()
  const price = { key: 'price', name: 'Price', points: 40, rows: ['cost'], earns: ['40 at a dollar'], costs: 'A fee.' }
  return { shipFrom: 60, criteria: [wayOut, price], ...keys }
}

/** A valid criterion, with the same overrides. */
export function criterionOf(keys: Keys = {}) {
  return {
    key: 'wayOut',
    name: 'A way out',
    points: 60,
    rows: ['openWeights', 'cheapest'],
    earns: ['40 for open weights', '20 more from two providers on'],
    costs: 'One provider and no weights: nothing is left.',
    ...keys,
  }
}

/** A valid review by a reviewer with `rubricOf()`, with the same overrides. */
export function scoredReviewFile(keys: Keys = {}): string {
  return reviewFile({ verdict: 'ship', score: 72, points: { wayOut: 52, price: 20 }, ...keys })
}

/** A valid prose page, with the same overrides. */
export function pageFile(keys: Keys = {}, body = '## How we judge\n\nEach reviewer writes alone.'): string {
  const standard = { title: 'Methodology', description: 'How the panel judges.', updated: '2026-03-01' }
  return writtenFile({ ...standard, ...keys }, body)
}

/** Front matter and prose as an editor would write them. */
export function writtenFile(keys: Keys, body: string): string {
  return `---\n${stringify(keys, { lineWidth: 0 })}---\n\n${body}\n`
}
