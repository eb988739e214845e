import { load } from './load'

type Site = { origin: string; paths: readonly string[] }

const rounds = 12
const share = 4

/**
 * Asks several servers for their pages, a quarter of them at a time and one server after the other, so that whatever
 * else the machine does meanwhile strikes them all. Returns the median of pages a second of each, by name.
 */
export async function measureInTurns<Name extends string>(sites: Record<Name, Site>): Promise<(name: Name) => number> {
  const entries = Object.entries<Site>(sites)
  // A process that has just started still compiles its own code.
  for (const [, { origin, paths }] of entries) await load(origin, paths, 200)

  const rates = new Map(entries.map(([name]): [string, number[]] => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, { origin, paths }] of entries) {
      const { pagesPerSecond } = await load(origin, takeShare(paths, round), 200)
      rates.get(name)?.push(pagesPerSecond)
    }
  }
  return (name) => median(rates.get(name) ?? [])
}

function takeShare<T>(items: readonly T[], round: number): T[] {
  return items.filter((_, index) => index % share === round % share)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
