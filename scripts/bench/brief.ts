import { readCompiled } from '@/lib/catalogue/compiled'
import { linkCatalogue } from '@/lib/catalogue/link'
import { type Asked, writeBrief } from '@/lib/comparison/brief'
import { compare } from '@/lib/comparison/comparison'
import { readConfig } from '@/lib/config'
import { computeQuote } from '@/lib/pricing/quote'
import { presets } from '@/lib/pricing/workload'
import { formatNumber, print, printFaults } from './print'
import { median } from './throughput'

const rounds = 20
const boundMilliseconds = 1
const day = '2026-11-27'

/** Measures the brief of a pair, for each tool of the real catalogue beside the next one of its kind. */
export async function benchBrief(): Promise<void> {
  const pairs = listPairs(readConfig(process.env).catalogueFile)
  for (let warmUp = 0; warmUp < 3; warmUp++) measure(pairs)

  const milliseconds = median(Array.from({ length: rounds }, () => measure(pairs)))
  const measured = `${milliseconds.toFixed(3)} ms`
  print(`brief of a pair, of ${formatNumber(pairs.length)} pairs`, measured, `${boundMilliseconds} ms`)
  printFaults(milliseconds > boundMilliseconds ? [`a brief took ${measured}, bound ${boundMilliseconds} ms`] : [])
}

/** Milliseconds for one brief. */
function measure(pairs: readonly Asked[]): number {
  const begin = performance.now()
  for (const pair of pairs) writeBrief(pair)
  return (performance.now() - begin) / pairs.length
}

function listPairs(catalogueFile: string): Asked[] {
  const catalogue = linkCatalogue(readCompiled(catalogueFile))
  const { workload } = presets.chat
  const weights = new Map([...catalogue.reviewers.keys()].map((slug, index) => [slug, 1 + index / 2]))
  const buyerCase = { workload, weights, mustHaves: { keys: ['tool-calling'], context: 8_000, budget: 100_000 } }
  return [...catalogue.toolsOfKind.values()].flatMap((tools) =>
    tools.slice(1).map((tool, index): Asked => {
      const comparison = compare(catalogue, [tool.slug, tools[index]?.slug ?? tool.slug])
      const quotes = comparison.sides.map((side) => computeQuote(side.tool, workload, day))
      return { comparison, quotes, buyerCase, day }
    }),
  )
}
