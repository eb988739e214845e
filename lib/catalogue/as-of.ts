import type { Catalogue, Html, Offer, Review, Tool } from './catalogue'
import { newest } from './catalogue'
import { moveDay } from './dates'
import { describeByFacts } from './describe-by-facts'
import type { FactKey } from './facts'
import { memoizeByCatalogue } from './memoize'
import { noLongerListed } from './offer-schema'
import type { Fact, FactRevision, Facts, OtherValue } from './schema'
import { getBySlug } from './slug'

/**
 * A tool as it was on a day: reviews, facts and prices that reviews and sources of that day or earlier state. What has no day of
 * its own is as it is today: descriptions, texts of reviews, and facts that name no day. Of a tool of which nothing was recorded by
 * then, only what says which tool it is stays.
 */
export function toolAsOf(tool: Tool, day: string): Tool {
  return isRecorded(tool, day) ? new ToolAsOf(tool, day) : withoutRecord(tool)
}

/**
 * The catalogue with some of its tools as they were on a day. All other tools, and with them what one asks of a kind, are as they
 * are today: to take a day back for ten thousand tools means to read all their prices.
 */
export function catalogueAsOf(catalogue: Catalogue, slugs: readonly string[], day: string): Catalogue {
  const hasBegun = day >= recordsSince(catalogue)
  const tools = new Map(catalogue.tools)
  for (const slug of slugs) {
    const tool = getBySlug(catalogue.tools, slug)
    tools.set(slug, hasBegun ? toolAsOf(tool, day) : withoutRecord(tool))
  }
  return Object.freeze({ ...catalogue, tools })
}

/** The day of the oldest review or source of a price. An empty text where nothing is recorded. */
export const recordsSince = memoizeByCatalogue(({ tools, pricesSince }): string => {
  const written = [...tools.values()].flatMap(({ reviews }) => reviews.map((review) => review.written))
  return [...written, ...(pricesSince === undefined ? [] : [pricesSince])].sort()[0] ?? ''
})

/** The first day of which something of a tool is recorded; undefined where nothing of it has a day. */
export function recordedSince(tool: Tool): string | undefined {
  return [
    ...tool.reviews.map(({ written }) => written),
    ...Object.values(tool.facts).flatMap((fact) => firstDayOf(fact) ?? []),
    ...tool.offers.map(firstDayOfOffer),
  ].sort()[0]
}

/** The facts that name no day. Nobody can say since when they hold. */
export function listUndatedFacts({ facts }: Pick<Tool, 'facts'>): readonly FactKey[] {
  return (Object.keys(facts) as FactKey[]).filter((key) => facts[key]?.applies && firstDayOf(facts[key]) === undefined)
}

/** Offers are read last, because they come from the compiled file. A tool without any day is shown as it is. */
function isRecorded(tool: Tool, day: string): boolean {
  return (
    tool.reviews.some(({ written }) => written <= day) ||
    Object.values(tool.facts).some((fact) => (firstDayOf(fact) ?? '9') <= day) ||
    tool.offers.some((offer) => firstDayOfOffer(offer) <= day) ||
    recordedSince(tool) === undefined
  )
}

/** Reads summary and offers of the tool on demand, as the tool does. */
class ToolAsOf implements Tool {
  readonly slug: string
  readonly name: string
  readonly vendor: string
  readonly maker: Tool['maker']
  readonly category: Tool['category']
  readonly kind: Tool['kind']
  readonly website: string | undefined
  readonly weights: string | undefined
  readonly tagline: string
  readonly bestFor: string | undefined
  readonly notFor: string | undefined
  readonly pricing: Tool['pricing']
  readonly facts: Facts
  readonly aliases: readonly string[]
  readonly reviews: readonly Review[]
  private readonly tool: Tool
  private readonly day: string
  private known: readonly Offer[] | undefined

  constructor(tool: Tool, day: string) {
    this.slug = tool.slug
    this.name = tool.name
    this.vendor = tool.vendor
    this.maker = tool.maker
    this.category = tool.category
    this.kind = tool.kind
    this.website = tool.website
    this.weights = tool.weights
    this.tagline = tool.tagline
    this.bestFor = tool.bestFor
    this.notFor = tool.notFor
    this.pricing = tool.pricing
    this.facts = factsAsOf(tool.facts, day)
    this.aliases = tool.aliases
    this.reviews = reviewsAsOf(tool.reviews, day)
    this.tool = tool
    this.day = day
  }

  get summary(): Html {
    return this.tool.summary
  }

  get offers(): readonly Offer[] {
    this.known ??= offersAsOf(this.tool.offers, this.day)
    return this.known
  }

  get hasPriceHistory(): boolean {
    return this.tool.hasPriceHistory && this.offers.some(({ validFrom, validUntil }) => validFrom ?? validUntil)
  }

  get priced(): string | undefined {
    return newest(this.offers.map(({ asOf, validFrom = '' }) => (asOf <= this.day ? asOf : validFrom))) || undefined
  }
}

function withoutRecord(tool: Tool): Tool {
  const { slug, name, vendor, maker, category, kind, website, weights, aliases } = tool
  return {
    ...{ slug, name, vendor, maker, category, kind, website, weights, aliases },
    tagline: describeByFacts(vendor, kind.name, {}),
    facts: {},
    offers: [],
    hasPriceHistory: false,
    summary: '',
    reviews: [],
  }
}

/** The reviews that stood at the end of a day, with the verdicts and scores that they had. */
export function reviewsAsOf(reviews: readonly Review[], day: string): readonly Review[] {
  return reviews.filter(({ written }) => written <= day).map((review) => reviewAsOf(review, day))
}

/**
 * A review with the verdict and score that stood then. Its text was not kept: `textFrom` says so. A line belongs to its verdict,
 * so there is none for another one.
 */
function reviewAsOf(review: Review, day: string): Review {
  const undone = review.revised.find(({ on }) => on > day)
  if (undone === undefined) return review
  const { reviewer, written, points } = review
  const { verdict, score } = undone
  return {
    reviewer,
    verdict,
    score,
    points: score === review.score ? points : undefined,
    line: verdict === review.verdict ? review.line : '',
    written,
    revised: review.revised.filter(({ on }) => on <= day),
    textFrom: review.revised.at(-1)?.on,
    get body() {
      return review.body
    },
  }
}

function factsAsOf(facts: Facts, day: string): Facts {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([key, fact]) => {
      const then = factAsOf(fact, day)
      return then === undefined ? [] : [[key, then]]
    }),
  )
}

/** A fact as it was recorded; undefined where nothing was. */
function factAsOf(fact: Fact, day: string): Fact | undefined {
  const before = fact.revised?.find(({ on }) => on > day)
  if (before !== undefined) {
    const isRecorded = (before.asOf ?? '') <= day
    return isRecorded
      ? formerFact(
          before,
          fact.revised?.filter(({ on }) => on <= day),
        )
      : undefined
  }
  if (!fact.applies || (firstDayOf(fact) ?? '') <= day) return fact.applies ? withoutLaterDays(fact, day) : fact
  return undefined
}

/** What a fact said before a revision, with the revisions before that one; undefined where it was not known. */
export function formerFact(
  { value, atLeast, source, asOf }: FactRevision,
  earlier: readonly FactRevision[] = [],
): Fact | undefined {
  const revised = earlier.length === 0 ? undefined : earlier
  if (value === 'not known') return undefined
  if (value === 'not applicable') return { applies: false, revised }
  return { applies: true, value, atLeast, evidence: 'unverified', source, asOf, revised }
}

/** What was compared with its source only later was not verified then. */
function withoutLaterDays(fact: Extract<Fact, { applies: true }>, day: string): Fact {
  const others = fact.others?.filter(({ asOf = '' }: OtherValue) => asOf <= day)
  const isChecked = (fact.checked ?? '') <= day
  return {
    ...fact,
    ...(isChecked ? {} : { checked: undefined, evidence: fact.evidence === 'verified' ? 'unverified' : fact.evidence }),
    asOf: [fact.asOf, fact.firstAsOf].find((stated) => stated !== undefined && stated <= day),
    others: others?.length === 0 ? undefined : others,
  }
}

/** The first day of which a fact is recorded; undefined where it names none. */
function firstDayOf(fact: Fact): string | undefined {
  const revised = fact.revised?.map(({ on, asOf = on }) => asOf) ?? []
  const own = fact.applies ? (fact.firstAsOf ?? fact.asOf ?? fact.checked) : undefined
  return [...revised, ...(own === undefined ? [] : [own])].sort()[0]
}

function offersAsOf(offers: readonly Offer[], day: string): readonly Offer[] {
  const later = offers.filter((offer) => firstDayOfOffer(offer) > day)
  return offers
    .filter((offer) => firstDayOfOffer(offer) <= day)
    .map((offer) => {
      const { asOf, firstAsOf = asOf, checked = '', note } = offer
      return {
        ...offer,
        asOf: asOf > day ? firstAsOf : asOf,
        checked: checked <= day ? offer.checked : undefined,
        ...(isEndKnown(offer, later, day)
          ? {}
          : { validUntil: undefined, note: note === noLongerListed ? undefined : note }),
      }
    })
}

/** A source may state the last day of its price. What ends a price without that is the list that drops it, or the next price. */
function isEndKnown({ provider, model, validUntil, note }: Offer, later: readonly Offer[], day: string): boolean {
  if (validUntil === undefined || validUntil < day) return true
  const next = moveDay(validUntil, 1)
  const isNext = (offer: Offer) =>
    offer.provider.slug === provider.slug && offer.model === model && offer.validFrom === next
  return note !== noLongerListed && !later.some(isNext)
}

/** The first day of which an offer is recorded, or that it states to be its first. */
function firstDayOfOffer({ asOf, firstAsOf = asOf, validFrom = firstAsOf }: Offer): string {
  return validFrom < firstAsOf ? validFrom : firstAsOf
}
