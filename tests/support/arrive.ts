import { setTimeout } from 'node:timers/promises'

/** Latencies are in milliseconds and sorted. */
export type Arrived<Result> = { latencies: number[]; results: Result[] }

/**
 * Sends at fixed times, even while earlier requests have no answer, and measures from the scheduled time: if the server
 * stalls for a second, every request of that second shows it. `send` gets the number of the request.
 */
export async function arrive<Result>(
  amount: number,
  perSecond: number,
  send: (number: number) => Promise<Result>,
): Promise<Arrived<Result>> {
  const start = performance.now()
  const latencies: number[] = []
  const sent: Promise<Result>[] = []
  while (sent.length < amount) {
    const due = start + (sent.length * 1000) / perSecond
    if (performance.now() < due) await setTimeout(1)
    else sent.push(measure(sent.length, due))
  }
  const results = await Promise.all(sent)
  return { latencies: latencies.sort((a, b) => a - b), results }

  async function measure(number: number, due: number): Promise<Result> {
    const result = await send(number)
    latencies.push(performance.now() - due)
    return result
  }
}

/** The value below which a share of the sorted ones lies. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN
}
