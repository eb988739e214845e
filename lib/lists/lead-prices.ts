import type { Tool } from '@/lib/catalogue/catalogue'
import { memoizeByDay } from '@/lib/catalogue/memoize'
import { type BasePrices, getBasePrices, quoteLeadPrice } from '@/lib/pricing/lead-price'

/** Reads what tokens cost at the offer that stands for a tool on a day, once for each tool. */
export const openLeadPrices = memoizeByDay((_, day) => {
  const known = new Map<string, BasePrices>()
  return (tool: Tool): BasePrices => {
    const prices = known.get(tool.slug) ?? getBasePrices(quoteLeadPrice(tool, day))
    known.set(tool.slug, prices)
    return prices
  }
})
