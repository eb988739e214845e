/** What a visitor can say of a tool; `none` takes back what was said before. */
export const ballots = ['ship', 'skip', 'none'] as const

export type Ballot = (typeof ballots)[number]

/** The ballot that a text from outside names, or nothing. */
export function findBallot(text: unknown): Ballot | undefined {
  return ballots.find((ballot) => ballot === text)
}
