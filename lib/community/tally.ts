/** How many visitors ship a tool, and how many skip it. */
export type Tally = { ship: number; skip: number }

/** A share of all visitors and where it likely lies, from 0 to 1. */
export type ShareEstimate = { share: number; low: number; high: number }

/** A tally for display. `isKnown` is also true without votes. */
export type TallyText = {
  isKnown: boolean
  figure: string
  /** What is behind the figure; empty where there is no more to say. */
  detail: string
  /** From ten votes on. */
  estimate?: ShareEstimate
}

/** Minimum number of votes for which a share is worth showing: of nine, the interval is up to half of the scale. */
const minVotesForShare = 10

/**
 * Fewer than ten votes are shown as counts. From ten on it is a percentage with its 90 % Wilson interval: for 10 of 10
 * it begins at 79 %, for 500 of 500 at 99 %. An undefined tally means that the votes could not be read.
 */
export function formatTally(tally: Tally | undefined): TallyText {
  if (tally === undefined) return { isKnown: false, figure: 'Votes are unavailable right now', detail: '' }
  const { ship, skip } = tally
  const votes = ship + skip
  if (votes === 0) return { isKnown: true, figure: 'No votes yet', detail: '' }
  if (votes < minVotesForShare) {
    const detail = `${votes === 1 ? '1 vote' : `${votes} votes`}: too few to say`
    return { isKnown: true, figure: `${ship} ship · ${skip} skip`, detail }
  }
  const estimate = estimateShare(ship, votes)
  const range = `likely ${Math.round(estimate.low * 100)}–${Math.round(estimate.high * 100)}%`
  return {
    isKnown: true,
    figure: `${Math.round(estimate.share * 100)}% ship`,
    detail: `${ship} of ${votes} votes · ${range}`,
    estimate,
  }
}

/**
 * The share of `hits` among `votes`, and the 90 % confidence interval for the share among all visitors.
 * Wilson's score interval: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference",
 * Journal of the American Statistical Association 22 (1927). For 8 of 10 it is 0.54 to 0.93. It assumes
 * independent votes, which votes on the web are not.
 */
export function estimateShare(hits: number, votes: number): ShareEstimate {
  const z = 1.644854
  const share = hits / votes
  const scale = 1 + z ** 2 / votes
  const centre = (share + z ** 2 / (2 * votes)) / scale
  const margin = (z / scale) * Math.sqrt((share * (1 - share)) / votes + z ** 2 / (4 * votes ** 2))
  return { share, low: Math.max(0, centre - margin), high: Math.min(1, centre + margin) }
}
