/** From when on a difference counts. Each is on the methodology page; a test compares the two. */

/**
 * Points between the means of two tools. Reviewers write whole numbers and few are in the panel: one who changes a score by
 * 10 moves the mean of four by 2.5, so less than 3 points is one reviewer's mood.
 */
export const minPoints = 3

/** Reviewers who judged both tools. One reviewer is an opinion, not a panel. */
export const minReviewers = 2

/**
 * The share of the reviewers' weight that has to ship one tool and skip the other, on balance, where scores are close or
 * missing. Below a half most reviewers see no such difference.
 */
export const minShipShare = 0.5

/**
 * How many times as much one tool has to cost. A workload is an estimate: lengths of prompts and answers are easily wrong by a
 * fifth, and that shifts two price lists against each other by about as much. A decimal number, because costs are exact.
 */
export const minCostRatio = '1.25'

/**
 * How many times as large a limit has to be. Vendors state limits in round and in binary numbers (128,000 and 131,072), and
 * doubles are what models differ by: from twice as much on another kind of prompt fits.
 */
export const minLimitRatio = 2

/** More would not be read on a card, and the weakest of them would not decide. */
export const maxReasons = 5

/** With fewer, differences below the thresholds are told too: somebody has to choose all the same. */
export const fewReasons = 3

/** More would be a list and no answer. */
export const maxNotes = 3

/** Days before the announced end of a price from which it is said. A later end does not change the next three bills. */
export const maxDaysToEnd = 90
