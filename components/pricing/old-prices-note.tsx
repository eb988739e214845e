import { maxFreshDays } from '@/lib/catalogue/validity'
import type { Quote } from '@/lib/pricing/quote'
import { address } from '@/lib/site'

/** Says once what it means that a price is old, where one is. */
export function OldPricesNote({ quotes }: { quotes: readonly (Quote | undefined)[] }) {
  if (!quotes.some((quote) => quote?.isOld)) return null
  return (
    <p className="mt-3 text-sm text-muted">
      A price says how old it is when its source is older than {maxFreshDays} days: compare it with the provider’s page
      before you rely on it. <a href={address.page('methodology')}>Where prices come from</a>
    </p>
  )
}
