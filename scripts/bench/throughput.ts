import { load } from './load'

/** Where a server is, and which of its pages to ask for in a round; round 0 only warms it up. */
type Site = { origin: string; paths: (round: number) => readonly string[] }

const rounds = 12

/**
 * Asks several servers for their pages in rounds, one server after the other, so that whatever else the machine does
 * meanwhile strikes them all. Returns the median of pages a second of each, by name.
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
