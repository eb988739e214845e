export type Choice = 'ship' | 'skip'

export type Tables = {
  /** One visitor's vote on one tool: the truth. */
  votes: { tool: string; visitor: string; choice: Choice; day: string }
  /** Counts of votes, changed in the same transaction as they are. */
  tallies: { tool: string; ship: number; skip: number }
  /** One row that a readiness probe writes to. */
  probes: { id: number; written: string }
}
