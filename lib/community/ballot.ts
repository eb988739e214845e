/** What a visitor can vote; `none` withdraws the vote. */
export const ballots = ['ship', 'skip', 'none'] as const

export type Ballot = (typeof ballots)[number]

/** Parses a ballot from outside; undefined if it is none. */
export function findBallot(text: unknown): Ballot | undefined {
  return ballots.find((ballot) => ballot === text)
}
