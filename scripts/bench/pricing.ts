import { readCompiled } from '@/lib/catalogue/compiled'
import { linkCatalogue } from '@/lib/catalogue/link'
import { readConfig } from '@/lib/config'
import { computeCost, type PricedOffer } from '@/lib/pricing/cost'
import { presets } from '@/lib/pricing/workload'
import { formatNumber, print, printFaults } from './print'
import { median } from './throughput'

/** As many as the largest public list has. */
const offers = 5_276
const rounds = 20
const boundMilliseconds = 50

/** Measures the cost of each workload for the offers of the real catalogue, repeated where there are fewer. */
export async function benchPricing(): Promise<void> {
  const priced = listOffers(readConfig(process.env).catalogueFile)
  for (const { workload } of Object.values(presets)) measure(priced, workload)

  const faults: string[] = []
  for (const [name, { workload }] of Object.entries(presets)) {
    const milliseconds = median(Array.from({ length: rounds }, () => measure(priced, workload)))
    const measured = `${milliseconds.toFixed(1)} ms`
    print(`cost of ${name} for ${formatNumber(offers)} offers`, measured, `${boundMilliseconds} ms`)
    if (milliseconds > boundMilliseconds) faults.push(`${name} took ${measured}, bound ${boundMilliseconds} ms`)
  }
  printFaults(faults)
}

function measure(priced: readonly PricedOffer[], workload: Parameters<typeof computeCost>[1]): number {
  const begin = performance.now()
  for (const offer of priced) computeCost(offer, workload)
  return performance.now() - begin
}

function listOffers(catalogueFile: string): PricedOffer[] {
  const { tools } = linkCatalogue(readCompiled(catalogueFile))
  const stated = [...tools.values()].flatMap((tool) => tool.offers).filter(({ components }) => components.length > 0)
  if (stated.length === 0) throw new Error('the catalogue has no prices to compute with')
  return Array.from({ length: offers }, (_, index) => stated[index % stated.length]).filter(
    (offer) => offer !== undefined,
  )
}
