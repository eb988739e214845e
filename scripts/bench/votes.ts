import { join } from 'node:path'
import { locateDatabase } from '@/lib/database/location'
import { benchCopy } from './copy'
import { fillVotes } from './fill-votes'
import { listPairs, toolSlug } from './generate'
import { print } from './print'
import { startServer } from './process'
import { compileSite, type SiteEnvironment, writeSite } from './site'
import { measureInTurns } from './throughput'
import { benchVoting } from './voting'

const tools = 1_000
const votes = 1_000_000

export async function benchVotes(folder: string): Promise<void> {
  const none = writeSite(folder, 'voted', tools)
  await compileSite(none)
  const slugs = Array.from({ length: tools }, (_, index) => toolSlug(index))
  await benchVoting({ ...none, DATA_FOLDER: join(folder, 'voting-data') }, slugs)

  const million = { ...none, DATA_FOLDER: join(folder, 'million-data') }
  const file = locateDatabase({ dataFolder: million.DATA_FOLDER })
  await fillVotes(file, slugs, votes)
  await benchCopy(file, join(folder, 'returned.db'), votes)
  await benchReading(none, million)
}

/** Requests the same comparisons from a site without votes and from one with a million, in turns. */
async function benchReading(none: SiteEnvironment, million: SiteEnvironment): Promise<void> {
  const paths = (round: number) => listPairs(tools, 500, round)
  const servers = { none: await startServer(none), million: await startServer(million) }
  const rate = await measureInTurns({
    none: { origin: servers.none.origin, paths },
    million: { origin: servers.million.origin, paths },
  })
  const ratio = (rate('million') / rate('none')).toFixed(2)
  const rates = `${rate('million').toFixed(0)} pages a second against ${rate('none').toFixed(0)}`
  print('throughput with 1,000,000 votes against none', `${ratio} (${rates})`, 'not below 0.9')
  await Promise.all(Object.values(servers).map((server) => server.stop()))
}
