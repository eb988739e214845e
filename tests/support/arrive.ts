import { setTimeout } from 'node:timers/promises'

/** What came of a request, and how long after its scheduled time. */
export type Arrived<Result> = { result: Result; milliseconds: number }

/**
 * Sends at fixed times, even while earlier requests have no answer, and measures from the scheduled time: if the server
 * stalls for a second, every request of that second shows it. `send` gets the number of the request.
 */
export async function arrive<Result>(
  amount: number,
  perSecond: number,
  send: (number: number) => Promise<Result>,
): Promise<Arrived<Result>[]> {
  const start = performance.now()
  const sent: Promise<Arrived<Result>>[] = []
  while (sent.length < amount) {
    const due = start + (sent.length * 1000) / perSecond
    if (performance.now() < due) await setTimeout(1)
    else sent.push(measure(sent.length, due))
  }
  return Promise.all(sent)

  async function measure(number: number, due: number): Promise<Arrived<Result>> {
    const result = await send(number)
    return { result, milliseconds: performance.now() - due }
  }
}

/** The time within which a share of them was answered. */
export function percentile(arrived: readonly Arrived<unknown>[], share: number): number {
  const sorted = arrived.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN
}
