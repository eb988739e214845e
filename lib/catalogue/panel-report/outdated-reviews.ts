import { reviewedOn } from '@/lib/catalogue/catalogue'
import type { Records, ReviewRecord } from '@/lib/catalogue/records'
import { makeCitedDays } from './cited-days'

/** A review that was written, or last revised, before the day of what some of its links lead to. */
type OutdatedReview = { review: ReviewRecord; day: string; newer: readonly { row: string; day: string }[] }

/** Reviews that are older than a fact or an offer that they link to. */
export function findOutdatedReviews(records: Records, today: string): OutdatedReview[] {
  const findDay = makeCitedDays(records, today)
  return records.reviews.flatMap((review) => {
    const day = reviewedOn({ written: review.written, revised: review.revised ?? [] })
    const newer = (review.marks?.links ?? [])
      .map((link) => ({
        row: link.tool === undefined ? link.row : `${link.tool}#${link.row}`,
        day: findDay(link, link.tool ?? review.tool),
      }))
      .filter((cited) => cited.day > day)
    const byRow = new Map(newer.map((cited) => [cited.row, cited]))
    return newer.length > 0 ? [{ review, day, newer: [...byRow.values()] }] : []
  })
}
