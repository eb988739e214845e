import type { Offer, Provider } from '@/lib/catalogue/catalogue'
import { formatDate } from '@/lib/catalogue/dates'
import { lowerFirst } from '@/lib/catalogue/words'
import { findUsePrice } from '@/lib/pricing/lead-quote'
import { findPriceState, type PriceState, type Quote, type ToolQuote } from '@/lib/pricing/quote'
import { formatMonthlyCost, hasWorkloadCost } from '@/lib/pricing/summary'
import { listUsePrices } from '@/lib/pricing/use-price'

/** The prices of a tool on a day, and the one that stands for it. */
export type StandingPrice = { quote: ToolQuote; standing: Quote | undefined }

/** What was asked before a day and from it on, and a sentence of both without a full stop. */
export type ProviderChange = { before: string; after: string; sentence: string; isLapsed: boolean }

/**
 * What to say where another provider stands for a tool from a day on: what each of the two asks before and after, because
 * neither price became the other. Nothing where the same provider stands for it.
 */
export function sayOtherProvider(
  sides: { before: StandingPrice; after: StandingPrice },
  day: string,
): ProviderChange | undefined {
  const left = sides.before.standing?.offer.provider
  const came = sides.after.standing?.offer.provider
  if (left === undefined || left.slug === came?.slug) return undefined
  const providers = [left, ...(came === undefined ? [] : [came])]
  const [was, is] = [readPrice(sides.before, left), readPrice(sides.after, left)]
  const before = providers.map((provider) => sayPrice(readPrice(sides.before, provider))).join('; ')
  const after = providers.map((provider) => sayPrice(readPrice(sides.after, provider))).join('; ')
  if (before === after) return undefined
  const isLapsed = was.isAmount && !is.isAmount
  const date = formatDate(day)
  const isCheapest = came !== undefined && sides.after.standing?.offer === sides.after.quote.cheapest?.offer
  const next = came === undefined ? 'no other price is known' : sayNext(readPrice(sides.after, came), isCheapest)
  if (isLapsed) {
    const lapse = is.isKnown ? `${left.name}: ${lowerFirst(is.words)}` : `${left.name}’s price is not known`
    return { before, after, sentence: `${lapse} from ${date} on (it was ${was.words}); ${next}`, isLapsed }
  }
  const head = isCheapest ? `${came.name} is the cheapest from ${date} on` : `Prices from ${date} on`
  return { before, after, sentence: `${head}: ${after}`, isLapsed }
}

type ProviderPrice = { provider: string; words: string; isAmount: boolean; isKnown: boolean }

function sayPrice({ provider, words, isKnown }: ProviderPrice): string {
  return isKnown ? `${words} from ${provider}` : `price from ${provider} not known`
}

function sayNext({ provider, words }: ProviderPrice, isCheapest: boolean): string {
  return `the ${isCheapest ? 'cheapest known price' : 'known price'} is ${words} from ${provider}`
}

const notKnown: readonly PriceState[] = ['past', 'announced', 'unknown']

/** What one provider asks: the offer that stands for the tool where it is theirs, or else their cheapest that can be compared. */
function readPrice({ quote, standing }: StandingPrice, { slug, name }: Provider): ProviderPrice {
  const isTheirs = ({ offer }: { offer: Offer }) => offer.provider.slug === slug
  const quotes = quote.quotes.filter(isTheirs)
  const comparable = quotes.find(({ gap }) => gap === undefined)
  const listings = quote.listings.filter(({ provider }) => provider.slug === slug)
  const own: ToolQuote = {
    ...quote,
    quotes,
    listings,
    state: findPriceState(listings),
    vendor: [standing, quote.vendor].find((each) => each !== undefined && isTheirs(each)) ?? comparable,
    cheapest: undefined,
    free: quotes.find(({ cost }) => cost.state === 'free'),
    uses: listUsePrices(quotes),
  }
  return {
    provider: name,
    words: formatMonthlyCost(own),
    isAmount: hasWorkloadCost(own) || findUsePrice(own) !== undefined,
    isKnown: !notKnown.includes(own.state),
  }
}
