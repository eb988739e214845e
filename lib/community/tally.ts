/** How many visitors ship a tool, and how many skip it. */
export type Tally = { ship: number; skip: number }

/** A tally for display: the headline figure, and its details. `isKnown` is also true without votes. */
export type TallyText = { isKnown: boolean; figure: string; detail: string }

/** Minimum number of votes for which a percentage is meaningful. */
export const minVotesForPercent = 5

/**
 * Fewer than five votes are shown as counts. From five on it is a percentage with its 95 % Wilson interval: for 5 of 5
 * it begins at 57 %, for 500 of 500 at 99 %. An undefined tally means that the votes could not be read.
 */
export function formatTally(tally: Tally | undefined): TallyText {
  if (tally === undefined) return { isKnown: false, figure: '—', detail: 'Votes are unavailable right now' }
  const { ship, skip } = tally
  const votes = ship + skip
  if (votes === 0) return { isKnown: true, figure: '—', detail: 'No votes yet' }
  if (votes < minVotesForPercent) {
    const detail = `${votes === 1 ? 'one vote is' : `${votes} votes are`} too few for a percentage`
    return { isKnown: true, figure: `${ship} ship · ${skip} skip`, detail }
  }
  const { low, high } = estimateShare(ship, votes)
  const range = `likely ${Math.round(low * 100)}–${Math.round(high * 100)}%`
  return {
    isKnown: true,
    figure: `${Math.round((ship / votes) * 100)}%`,
    detail: `${ship} of ${votes} votes · ${range}`,
  }
}

/**
 * The 95 % confidence interval (0 to 1) for the share among all visitors, given `hits` out of `votes`.
 * Wilson's score interval: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference",
 * Journal of the American Statistical Association 22 (1927). For 4 of 5 it is 0.38 to 0.96. It assumes
 * independent votes, which votes on the web are not.
 */
export function estimateShare(hits: number, votes: number): { low: number; high: number } {
  const z = 1.959964
  const share = hits / votes
  const scale = 1 + z ** 2 / votes
  const centre = (share + z ** 2 / (2 * votes)) / scale
  const margin = (z / scale) * Math.sqrt((share * (1 - share)) / votes + z ** 2 / (4 * votes ** 2))
  return { low: Math.max(0, centre - margin), high: Math.min(1, centre + margin) }
}
