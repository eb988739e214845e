import { type LoadRequest, type LoadResult, load } from './load'

/** A server and what to request of it in a round; round 0 is a warm-up. */
type Site = { origin: string; paths: (round: number) => readonly LoadRequest[] }

const rounds = 12

/**
 * Requests pages from several servers in rounds, one server after another, so that other load on the machine affects
 * all of them. Returns the median of pages per second for each name.
 */
export async function measureInTurns<Name extends string>(sites: Record<Name, Site>): Promise<(name: Name) => number> {
  const resultsOf = await loadInTurns(sites)
  return (name) => median(resultsOf(name).map(({ pagesPerSecond }) => pagesPerSecond))
}

/** The same, and returns the results of every round but the first for each name. */
export async function loadInTurns<Name extends string>(
  sites: Record<Name, Site>,
): Promise<(name: Name) => readonly LoadResult[]> {
  const results = new Map<string, LoadResult[]>()
  for (let round = 0; round <= rounds; round++) {
    for (const [name, { origin, paths }] of Object.entries<Site>(sites)) {
      const result = await load(origin, paths(round), 200)
      if (round > 0) results.set(name, [...(results.get(name) ?? []), result])
    }
  }
  return (name) => results.get(name) ?? []
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
