import type { Catalogue } from '@/lib/catalogue/catalogue'
import { readCompiled } from '@/lib/catalogue/compiled'
import { linkCatalogue } from '@/lib/catalogue/link'
import { findDocument } from '@/lib/documents/address'
import { readWatched } from '@/lib/documents/watched'
import { writeDocument } from '@/lib/documents/write'
import { findPriceChanges } from '@/lib/lists/price-changes'
import { toolSlug } from './generate'
import { formatNumber, print, printFaults } from './print'
import { compileSite, writeSite } from './site'
import { median } from './throughput'

const tools = 10_000
const offersOfTool = 20
const toolsOfList = 100
const rounds = 20
const boundMilliseconds = 100
const day = '2026-11-27'
const buyerCase = 'workload=coding-agent&must=open-weights&context=64000&budget=500'

/** Measures the processor time of feeds in a catalogue of 10,000 tools: each round asks for tools that nobody asked for before. */
export async function benchFeeds(folder: string): Promise<void> {
  const environment = writeSite(folder, 'feeds', tools, offersOfTool)
  await compileSite(environment)
  const catalogue = linkCatalogue(readCompiled(environment.CATALOGUE_FILE))
  const begin = performance.now()
  // Once for each catalogue: the home page needs it too.
  await findPriceChanges(catalogue, day)
  print('finding all dated prices, once', `${(performance.now() - begin).toFixed(0)} ms`)

  const categories = [...catalogue.categories.keys()]
  const subjects = [
    {
      name: `a list of ${toolsOfList} tools`,
      path: (round: number) => `/bookmarks/feed.xml?tools=${listTools(round)}`,
    },
    {
      name: `a list of ${toolsOfList} tools with a case`,
      path: (round: number) => `/bookmarks/feed.xml?tools=${listTools(round + rounds)}&${buyerCase}`,
    },
    {
      name: `a category of ${formatNumber(Math.round(tools / categories.length))} tools`,
      path: (round: number) => `/categories/${categories[round % categories.length]}/feed.xml?requests=${round + 1}`,
    },
    {
      name: 'a comparison of two tools with a case',
      path: (round: number) =>
        `/compare/${[toolSlug(round), toolSlug(9_000 + round)].sort().join('-vs-')}/feed.xml?${buyerCase}`,
    },
  ]
  const faults: string[] = []
  for (const { name, path } of subjects) {
    // Warm up, because a process that has just started still compiles its code.
    for (let round = 0; round < 3; round++) await measure(catalogue, path(round + 3 * rounds))
    const times: number[] = []
    for (let round = 0; round < rounds; round++) times.push(await measure(catalogue, path(round)))
    const milliseconds = median(times)
    const measured = `${milliseconds.toFixed(1)} ms (slowest ${Math.max(...times).toFixed(1)} ms)`
    print(`feed of ${name}`, measured, `${boundMilliseconds} ms`)
    if (milliseconds > boundMilliseconds)
      faults.push(`the feed of ${name} took ${measured}, bound ${boundMilliseconds} ms`)
  }
  printFaults(faults)
}

function listTools(round: number): string {
  return Array.from({ length: toolsOfList }, (_, index) => toolSlug((round * toolsOfList + index) % tools)).join(',')
}

/** Milliseconds of the processor: a feed waits for nothing else. */
async function measure(catalogue: Catalogue, target: string): Promise<number> {
  const [path = '', query = ''] = target.split('?')
  const begin = process.cpuUsage()
  const request = findDocument(catalogue, path)
  if (request?.kind !== 'feed') throw new Error(`there is no feed ${path}`)
  const watched = readWatched(catalogue, request, query)
  if (watched.state === 'faulty') throw new Error(`${target} was refused`)
  const dependencies = { catalogue, siteAddress: 'https://ship.example', day, watched: watched.values }
  const written = await writeDocument(dependencies, request)
  if (!written?.body.includes('<entry>')) throw new Error(`${target} has no entries`)
  const { user, system } = process.cpuUsage(begin)
  return (user + system) / 1_000
}
