import { z } from 'zod'
import { Basis, PriceComponent } from '@/lib/catalogue/offer-schema'
import { minCostRatio } from '@/lib/comparison/brief/thresholds'
import { priceStates } from '@/lib/pricing/quote'
import { useUnits } from '@/lib/pricing/use-price'
import { type PresetKey, presets } from '@/lib/pricing/workload'

const day = z.iso.date()
const decimal = z.string().regex(/^\d+(\.\d+)?$/)
const tokens = z.int().positive().nullable()
const { counts, direction, per, unit, currency, conditions } = PriceComponent.shape

// Named, so that a published schema says each of these once.
const Component = z
  .strictObject({
    counts,
    direction: direction.unwrap().nullable().describe('Whether it is sent or received; null where that is no question'),
    amount: decimal.describe('The price as a decimal number in quotes, so that no digit is lost'),
    currency,
    per,
    unit,
    conditions: conditions
      .unwrap()
      .nullable()
      .describe('All that must hold for the price to apply; null: it applies whenever no other does'),
  })
  .meta({ id: 'Component' })

export const Provider = z
  .strictObject({
    slug: z.string().describe('The name of the provider in data'),
    name: z.string().describe('The name as it is printed'),
    website: z.string().nullable().describe('Where its prices are described; null when not known'),
  })
  .meta({ id: 'Provider' })

const Limits = z.strictObject({ context: tokens, input: tokens, output: tokens }).meta({ id: 'OfferLimits' })

const Confirmation = z.strictObject({ source: z.string(), asOf: day }).meta({ id: 'Confirmation' })

/** An offer as a price list states it. */
export const Offer = z
  .strictObject({
    provider: Provider.describe('Who sells it'),
    model: z.string().describe('What the provider calls the tool'),
    isVendors: z.boolean().describe('Whether the vendor of the tool is the provider'),
    isByHand: z.boolean().describe('Whether editors stated it; then it replaces what price lists say'),
    basis: Basis.describe(
      'list: anybody pays it; promotion: a lower price for a time; plan: part of a subscription; free trial: free within limits; free: costs nothing; on request: told to those who ask. A plan and a trial are not free',
    ),
    components: z.array(Component).describe('The prices. Empty where none is published, which is not a price of 0'),
    validFrom: day.nullable().describe('The first day of the price; null when not known'),
    validUntil: day.nullable().describe('The last day of the price; null when not known'),
    source: z.string().describe('Address where the price can be read'),
    asOf: day.describe('The day the source is from'),
    checked: day.nullable().describe('The day somebody compared the price with its source; null when nobody did'),
    age: z
      .int()
      .min(0)
      .describe('Days since the source was written or somebody checked it, on the day of this document'),
    isOld: z.boolean().describe('Whether the age is more than 90 days: check the price before you rely on it'),
    limits: Limits.describe('Longest context, input and output of this offer, in tokens; null when not known'),
    note: z.string().nullable().describe('What a reader should know about the price'),
  })
  .meta({ id: 'Offer' })

const Disagreement = z
  .strictObject({
    source: z.string().describe('Address of the other source'),
    asOf: day.describe('The day the other source is from'),
    checked: day.nullable().describe('The day somebody compared it; null when nobody did'),
    differences: z
      .array(
        z.strictObject({
          shown: Component.describe('The price that is shown'),
          stated: Component.describe('What the other source says instead'),
        }),
      )
      .min(1),
  })
  .meta({ id: 'Disagreement' })

const Cost = z
  .discriminatedUnion('state', [
    z.strictObject({
      state: z.literal('computed'),
      amount: decimal.describe('The exact cost of a month, as a decimal number in quotes: the sum of the lines'),
      currency: z.string().describe('Three-letter code of ISO 4217. Nothing is converted'),
      lines: z
        .array(
          z.strictObject({
            label: z.string().describe('What is counted, for readers'),
            quantity: decimal.describe('How many a month'),
            unit: z.enum(['token', 'request']),
            component: Component.describe('The price that applies'),
            amount: decimal.describe('Quantity times price'),
          }),
        )
        .min(1)
        .describe('How the amount adds up'),
      notes: z.array(z.string()).describe('What a reader should know of the amount, in sentences'),
    }),
    z.strictObject({ state: z.literal('free') }),
    z.strictObject({
      state: z.literal('not computable'),
      because: z
        .enum(['plan', 'free trial', 'on request', 'not published', 'prices'])
        .describe('prices: there are prices, but not those that the workload needs'),
      reason: z.string().describe('Why, after "cannot be computed, because"'),
    }),
  ])
  .meta({
    id: 'Cost',
    description: 'What the workload costs a month, or why that is not known. Not known is never 0',
  })

const Quote = Offer.extend({
  confirmedBy: Confirmation.nullable().describe(
    'A newer source that says the same of the prices it states, from which age then counts; null without one',
  ),
  cost: Cost,
  disagreements: z.array(Disagreement).describe('Other sources that state other prices for the same offer'),
  next: Offer.nullable().describe('The announced price that follows; null without one'),
}).meta({ id: 'Quote' })

const UsePrice = z
  .strictObject({
    unit: z.enum(useUnits).describe('What the amount is for one of'),
    amount: decimal.describe('The price of one of the unit, as a decimal number in quotes'),
    currency: z.string().describe('Three-letter code of ISO 4217. Nothing is converted'),
    isSeat: z.boolean().describe('Whether it is for a seat of a team and not for one person'),
    provider: z.string().describe('Who asks it, by slug'),
    model: z.string().describe('What the provider calls the offer'),
  })
  .meta({ id: 'UsePrice' })

/** What a tool costs for the workload of a document. */
export const ToolPrices = z
  .strictObject({
    state: z
      .enum(priceStates)
      .describe(
        'What is known, the most useful first. priced: a list states a price; zero: a list states only zeros, which is not the same as free; past, announced: no current offer; unknown: no offer at all',
      ),
    providers: z.int().min(0).describe('Providers with a current offer'),
    pricedProviders: z.int().min(0).describe('Providers with a price, among which the cheapest was chosen'),
    vendor: Quote.nullable().describe('What the vendor itself asks; null when no offer of it is known'),
    cheapest: Quote.nullable().describe(
      'The lowest cost in US dollars that is above 0 and that anybody can have; null without one',
    ),
    free: Quote.nullable().describe('An offer that is free; null without one. It is never the cheapest'),
    uses: z
      .array(UsePrice)
      .describe(
        'Prices of what is not sold by the token: the lowest of the vendor, or else of all, by unit. Empty where there is none',
      ),
  })
  .meta({ id: 'ToolPrices' })
export type ToolPrices = z.infer<typeof ToolPrices>

/** A current offer with its cost, or what there was or will be where none is current. */
export const Listing = Offer.extend({
  state: z.enum(['current', 'past', 'announced']).describe('past: its last day is gone; announced: not yet valid'),
  confirmedBy: Quote.shape.confirmedBy,
  cost: Cost.nullable().describe('Null unless the offer is current'),
  disagreements: Quote.shape.disagreements,
  next: Quote.shape.next,
  history: z.array(Offer).describe('The prices that it had before, oldest first'),
}).meta({ id: 'Listing' })
export type Listing = z.infer<typeof Listing>

/** For which day and which workload prices are stated. */
export const PricedFor = z
  .strictObject({
    day: day.describe('The day in UTC on which prices are valid and from which ages are counted'),
    preset: z
      .enum(Object.keys(presets) as PresetKey[])
      .nullable()
      .describe('The name of the workload; null where it has none'),
    requests: z.int().describe('Requests a month'),
    input: z.int().describe('Tokens sent with a request: the whole prompt'),
    output: z.int().describe('Tokens received with a request'),
    cached: z.int().describe('Percent of the input that is read from a cache'),
    service: z
      .literal('batch')
      .nullable()
      .describe('batch: prices of batches count where there are some; null: they do not'),
  })
  .meta({ id: 'PricedFor' })
export type PricedFor = z.infer<typeof PricedFor>

/** How the costs of several tools compare. */
export const Costs = z
  .strictObject({
    text: z
      .string()
      .nullable()
      .describe(
        'What each costs and how the costs compare, in sentences: what is too close to decide by, and which source would turn the order; null where no cost is known',
      ),
    cheapest: z
      .string()
      .nullable()
      .describe(
        'The tool with the lowest amount, by slug, however small the difference is: `isClear` says whether it counts. Null on a tie, while a cost is not known, and where the tools do different jobs',
      ),
    isClear: z
      .boolean()
      .describe(
        `Whether every other tool costs at least ${minCostRatio} times as much as the cheapest; a smaller difference is too close to decide by. False where \`cheapest\` is null`,
      ),
    tools: z
      .array(
        z.strictObject({
          tool: z.string().describe('The tool, by slug'),
          provider: z.string().nullable().describe('Whose offer stands for the tool, by slug: the vendor’s if it can'),
          amount: decimal.nullable().describe('What the workload costs a month in US dollars; null when not known'),
          times: decimal
            .nullable()
            .describe(
              'As a multiple of the lowest known cost, to three decimal places; null when not known and where the tools do different jobs',
            ),
        }),
      )
      .describe('In the order of the tools'),
  })
  .meta({ id: 'Costs' })
export type Costs = z.infer<typeof Costs>
