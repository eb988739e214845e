import { config, loadCatalogue } from '@/app/catalogue'
import { openVotes } from '@/lib/community/open'
import type { Tally } from '@/lib/community/tally'

/** What the community says of some tools, by their slugs; nothing of any tool when votes cannot be read. */
export async function loadTallies(tools: readonly string[]): Promise<ReadonlyMap<string, Tally>> {
  const { aliases } = await loadCatalogue()
  return (await openVotes(config).readTallies(tools, aliases)) ?? new Map()
}
