import { load } from './load'

/** A server and the pages to request in a round; round 0 is a warm-up. */
type Site = { origin: string; paths: (round: number) => readonly string[] }

const rounds = 12

/**
 * Requests pages from several servers in rounds, one server after another, so that other load on the machine affects
 * all of them. Returns the median of pages per second for each name.
 */
export async function measureInTurns<Name extends string>(sites: Record<Name, Site>): Promise<(name: Name) => number> {
  const rates = new Map<string, number[]>()
  for (let round = 0; round <= rounds; round++) {
    for (const [name, { origin, paths }] of Object.entries<Site>(sites)) {
      const { pagesPerSecond } = await load(origin, paths(round), 200)
      if (round > 0) rates.set(name, [...(rates.get(name) ?? []), pagesPerSecond])
    }
  }
  return (name) => median(rates.get(name) ?? [])
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
