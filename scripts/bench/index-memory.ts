import { setTimeout } from 'node:timers/promises'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { readCompiled } from '@/lib/catalogue/compiled'
import { linkCatalogue } from '@/lib/catalogue/link'
import { openSearch, searchTools } from '@/lib/catalogue/search'

// Run with --expose-gc and the path of a compiled catalogue. Prints the memory of the search index in megabytes.
const catalogue = load(process.argv[2] ?? '')
const before = await measureMegabytes()
openSearch(catalogue)
const after = await measureMegabytes()
if (searchTools(catalogue, 'northwind router', 1).length === 0) throw new Error('the index finds nothing')
console.log(after - before)

function load(file: string): Catalogue {
  return linkCatalogue(readCompiled(file))
}

/** Memory in use after garbage collection, including what the previous event loop turn still held. */
async function measureMegabytes(): Promise<number> {
  for (let turn = 0; turn < 3; turn++) {
    await setTimeout(10)
    globalThis.gc?.()
  }
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1024 / 1024
}
