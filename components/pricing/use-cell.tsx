import { ValueText } from '@/components/tool/value-text'
import type { Quote, ToolQuote } from '@/lib/pricing/quote'
import { hasWorkloadCost, sayFreeUse } from '@/lib/pricing/summary'
import type { UsePrice } from '@/lib/pricing/use-price'
import { formatUsePrice, listOtherTerms, nameUseSource } from '@/lib/pricing/use-price-words'

type UseCellProps = {
  quote: ToolQuote
  use: UsePrice<Quote> | undefined
  lead?: string | undefined
  ratio?: string | undefined
}

/** What a tool costs by use, and for what; without such a price, how else it is sold. */
export function UseCell({ quote, use, lead, ratio }: UseCellProps) {
  if (use === undefined) return sayFreeUse(quote) ?? <i>{hasWorkloadCost(quote) ? 'By the token' : 'Not known'}</i>
  return (
    <>
      <ValueText text={formatUsePrice(use)} lead={lead} ratio={ratio} />
      <small>{[nameUseSource(use), ...listOtherTerms(use, quote)].join('; ')}</small>
    </>
  )
}
