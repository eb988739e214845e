import { openVotes } from '@/lib/community/open'
import type { Tally } from '@/lib/community/tally'
import { config, loadCatalogue } from './catalogue'

/** The community's votes on some tools, by slug. Empty when votes cannot be read. */
export async function loadTallies(tools: readonly string[]): Promise<ReadonlyMap<string, Tally>> {
  const { aliases } = loadCatalogue()
  return (await openVotes(config).readTallies(tools, aliases)) ?? new Map()
}
