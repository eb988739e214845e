import type { Database } from '@/lib/database/open'
import type { Progress } from '@/lib/database/tables'
import { countProgress, listErrors } from '@/lib/newsletter/outbox'

/** Prints the progress and the errors of a mailing. */
export async function printMailing(database: Database, mailing: string): Promise<Record<Progress, number>> {
  const counts = await countProgress(database, mailing)
  const [sent, waiting, failed, unknown] = [counts.sent, counts.waiting, counts.failed, counts.sending].map(
    formatNumber,
  )
  console.log(`${mailing}: ${sent} sent, ${waiting} waiting, ${failed} failed, ${unknown} unknown or being sent`)
  for (const { error, amount } of await listErrors(database, mailing)) {
    console.log(`  ${formatNumber(amount)} × ${error}`)
  }
  return counts
}

export function formatNumber(number: number): string {
  return number.toLocaleString('en')
}
