import type { ReviewRecord } from '@/lib/catalogue/records'

/** The scores of some reviews. Those without a score are only counted in `missing`. */
export type Scores = {
  missing: number
  /** Absent without scores. */
  range?: { mean: number; lowest: number; highest: number }
  /** How many scores are from 0 to 9, from 10 to 19 and so on; 100 is in the last step. */
  steps: readonly number[]
}

export function countScores(reviews: readonly ReviewRecord[]): Scores {
  const steps = Array.from({ length: 10 }, () => 0)
  let [given, sum, lowest, highest] = [0, 0, 100, 0]
  for (const { score } of reviews) {
    if (score === undefined) continue
    const step = Math.min(9, Math.floor(score / 10))
    steps[step] = (steps[step] ?? 0) + 1
    given++
    sum += score
    lowest = Math.min(lowest, score)
    highest = Math.max(highest, score)
  }
  return { missing: reviews.length - given, steps, ...(given > 0 && { range: { mean: sum / given, lowest, highest } }) }
}

/** A bar for each amount, the largest as high as a line, and a dot for 0: `▁·█`. */
export function drawBars(amounts: readonly number[]): string {
  const largest = Math.max(...amounts, 1)
  return amounts.map((amount) => (amount === 0 ? '·' : bars[Math.ceil((amount / largest) * bars.length) - 1])).join('')
}

const bars = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']
