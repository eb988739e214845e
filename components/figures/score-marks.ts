import { scaleLinear } from 'd3-scale'
import type { Tick } from './axis'

/** The scale of scores: from 0, or from where the scores begin, to 100. */
export type ScoreAxis = { from: number; ticks: readonly Tick[]; place: (score: number) => number }

/** A score of a side on the axis: `at` is 0 to 100 % of its length, `lane` the line above or below others. */
export type ScoreMark = { side: number; score: number; at: number; lane: number }

/** Who leads by how many points over the next, or that the highest score is shared. */
export type Lead = { kind: 'ahead'; side: number; points: number } | { kind: 'tied' }

const highest = 100

/**
 * The axis for these scores. It is cut below them, at a ten, so that they can be told apart, but is at least 40 points
 * long, so that a difference of a point or two stays small: 60 to 100 for scores of 62 and more. Below 40 there is little
 * to cut, and it begins at 0.
 */
export function makeScoreAxis(scores: readonly number[]): ScoreAxis {
  const below = Math.floor((Math.min(...scores) - 2) / 10) * 10
  const from = below < 40 ? 0 : Math.min(60, below)
  const place = scaleLinear([from, highest], [0, 100])
  return { from, place, ticks: place.ticks(5).map((tick) => ({ at: place(tick), label: `${tick}` })) }
}

/** How far apart two marks of one lane are at least, in per cent of the axis: a mark and a little more on a phone. */
export const minApart = 6

/** The marks of one reviewer, from the lowest score to the highest. Marks that would cover each other are in different lanes. */
export function placeScores(scores: readonly (number | undefined)[], { place }: ScoreAxis): readonly ScoreMark[] {
  const lastOfLane: number[] = []
  return scores
    .flatMap((score, side) => (score === undefined ? [] : [{ side, score, at: place(score) }]))
    .sort((a, b) => a.at - b.at)
    .map((mark) => {
      const free = lastOfLane.findIndex((last) => mark.at - last >= minApart)
      const lane = free === -1 ? lastOfLane.length : free
      lastOfLane[lane] = mark.at
      return { ...mark, lane }
    })
}

/** The lead among the sides that have a score; nothing where fewer than two have one. */
export function findLead(scores: readonly (number | undefined)[]): Lead | undefined {
  const [first, second] = scores
    .flatMap((score, side) => (score === undefined ? [] : [{ side, score }]))
    .sort((a, b) => b.score - a.score)
  if (first === undefined || second === undefined) return undefined
  const points = first.score - second.score
  return points === 0 ? { kind: 'tied' } : { kind: 'ahead', side: first.side, points }
}
