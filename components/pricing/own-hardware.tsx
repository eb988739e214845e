import type { Tool } from '@/lib/catalogue/catalogue'
import { formatNumber } from '@/lib/catalogue/words'
import { findBreakEven } from '@/lib/pricing/break-even'
import type { PriceCase } from '@/lib/pricing/price-case'
import type { Quote } from '@/lib/pricing/quote'

type OwnHardwareProps = { tool: Tool; quote: Quote | undefined; priceCase: PriceCase }

/** From how many requests on own hardware pays against the offer that stands for a tool. */
export function OwnHardware({ tool, quote, priceCase: { workload, hardware } }: OwnHardwareProps) {
  const { openWeights } = tool.facts
  if (openWeights?.applies === true && openWeights.value === 'no')
    return <i>Does not apply: the weights are not open</i>
  if (openWeights?.applies === false) return <i>Does not apply</i>
  if (quote === undefined || hardware === undefined) return <i>Cannot be computed: no price is known</i>
  const result = findBreakEven(hardware, quote.cost, workload)
  if (result.state === 'pays') {
    return (
      <>
        Pays from {formatNumber(Number(result.requests))} requests a month
        <small>
          {result.isReached ? 'Your workload has that many.' : 'Your workload has fewer.'} Against{' '}
          {quote.offer.provider.name}; whether the hardware can serve that many is not part of it.
        </small>
      </>
    )
  }
  return <>{result.state === 'never' ? `Never pays: ${result.reason}` : <i>Cannot be computed: {result.reason}</i>}</>
}
