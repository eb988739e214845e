import { z } from 'zod'
import { day, line, webAddress } from './fields'

/** What a price component can count, and the units it can be counted in. */
export const unitsByCount = {
  input: ['token', 'character'],
  output: ['token', 'character'],
  'cached input': ['token'],
  'cache write': ['token'],
  'cache storage': ['token-hour'],
  reasoning: ['token'],
  audio: ['token', 'second', 'minute', 'hour'],
  image: ['token', 'image', 'pixel'],
  video: ['token', 'second', 'minute'],
  page: ['page'],
  request: ['request'],
  search: ['request'],
  'file search': ['request'],
  'fine-tuning': ['token', 'hour'],
  seat: ['seat-month'],
  month: ['month'],
  hour: ['hour'],
} as const satisfies Record<string, readonly string[]>

export type Count = keyof typeof unitsByCount
export type Unit = (typeof unitsByCount)[Count][number]

const counts = Object.keys(unitsByCount) as Count[]
const units = [...new Set(Object.values(unitsByCount).flat())] as Unit[]
const currencies = new Set(Intl.supportedValuesOf('currency'))

/** Counts that exist in both directions, so that a component has to name one. */
const countsWithDirection: readonly Count[] = ['audio', 'image', 'video']

const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .describe('A time of the day in UTC, written 01:00')

const Conditions = z
  .strictObject({
    context: z
      .strictObject({
        above: z.int().positive().describe('Tokens of the prompt from which the price applies'),
        included: z.boolean().describe('Whether a prompt of exactly that many tokens pays this price'),
      })
      .optional()
      .describe('Only for prompts above a boundary'),
    service: z.enum(['batch', 'flex', 'priority', 'fast']).optional().describe('Only for this class of service'),
    region: line(60).optional().describe('Only in this region'),
    window: z
      .strictObject({
        days: z.enum(['every day', 'weekdays', 'weekends']).describe('The days on which it applies'),
        from: clock,
        to: clock,
      })
      .optional()
      .describe('Only in these hours, UTC'),
    cacheMinutes: z.int().positive().optional().describe('Only for a cache that is kept this long'),
    promotion: line(120).optional().describe('Only within this promotion'),
  })
  .describe('When the price applies; a price without conditions applies whenever no other does')

/** One price of an offer: an amount per so many of a unit. */
export const PriceComponent = z
  .strictObject({
    counts: z.enum(counts).describe('What is counted'),
    direction: z.enum(['in', 'out']).optional().describe('Whether it is sent or received; for audio, image and video'),
    per: z
      .int()
      .refine((amount) => /^10*$/.test(`${amount}`), 'a power of ten, such as 1000000')
      .describe('For how many units the amount is; a power of ten'),
    unit: z.enum(units).describe('The unit that is counted'),
    amount: z
      .string()
      .regex(/^(0|[1-9]\d{0,11})(\.\d{1,12})?$/)
      .describe('The price as a decimal number in quotes, such as "0.25"'),
    currency: z
      .string()
      .refine((code) => currencies.has(code), 'a currency code of ISO 4217, such as USD')
      .describe('Three-letter code of ISO 4217'),
    conditions: Conditions.optional(),
  })
  .check(({ value, issues }) => {
    const fitting: readonly string[] = unitsByCount[value.counts]
    if (!fitting.includes(value.unit)) {
      const message = `a unit that fits ${value.counts}: ${fitting.join(' or ')}`
      issues.push({ code: 'custom', path: ['unit'], input: value.unit, message })
    }
    if (countsWithDirection.includes(value.counts) !== (value.direction !== undefined)) {
      const message = value.direction === undefined ? '`in` or `out`' : `no direction for ${value.counts}`
      issues.push({ code: 'custom', path: ['direction'], input: value.direction, message })
    }
  })
export type PriceComponent = z.output<typeof PriceComponent>
export type PriceConditions = z.output<typeof Conditions>

/**
 * What a provider asks for a tool. `list`: anybody pays it; `promotion`: a lower price for a time; `plan`: included in a
 * subscription; `free trial`: free within limits, to try it; `free`: costs nothing; `on request`: the provider tells
 * the price to those who ask.
 */
export const Basis = z.enum(['list', 'promotion', 'plan', 'free trial', 'free', 'on request'])
export type Basis = z.output<typeof Basis>

/** Whether anybody can have an offer for its price. */
export function isOnSale(basis: Basis): basis is 'list' | 'promotion' {
  return basis === 'list' || basis === 'promotion'
}

export const providerSlug = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/)
  .describe('A provider of providers.json')

/**
 * One price list of one provider for one tool, from one source. A listed offer without components has a price that is
 * not published. A price that changed is closed by `validUntil`, and the next offer begins the day after.
 */
export const OfferEntry = z
  .strictObject({
    provider: providerSlug,
    model: line(120).describe('What the provider calls the tool, such as an id of its API'),
    basis: Basis.describe('list, promotion, plan, free trial, free or on request'),
    validFrom: day.optional().describe('The first day of the price, when it is known'),
    validUntil: day.optional().describe('The last day of the price, when it is known'),
    source: webAddress.describe('Address where the price can be read'),
    asOf: day.describe('The day the source is from'),
    firstAsOf: day.optional().describe('The day of an earlier version of the source that said the same'),
    checked: day.optional().describe('The day somebody compared the price with the provider’s page'),
    limits: z
      .strictObject({
        context: z.int().positive().optional().describe('Longest prompt and answer together'),
        input: z.int().positive().optional().describe('Longest prompt'),
        output: z.int().positive().optional().describe('Longest answer'),
      })
      .optional()
      .describe('Longest context, input and output of this offer, in tokens'),
    note: line(200).optional().describe('What a reader should know about the price'),
    components: z.array(PriceComponent).max(60).default([]).describe('The prices; none when they are not published'),
  })
  .check(({ value, issues }) => {
    if (value.validFrom !== undefined && value.validUntil !== undefined && value.validFrom > value.validUntil) {
      const message = `a day from ${value.validFrom} on`
      issues.push({ code: 'custom', path: ['validUntil'], input: value.validUntil, message })
    }
    if ((value.basis === 'free' || value.basis === 'on request') && value.components.length > 0) {
      const message = `no prices in an offer that is ${value.basis}`
      issues.push({ code: 'custom', path: ['components'], input: value.components.length, message })
    }
  })
export type OfferEntry = z.output<typeof OfferEntry>

/** The note of an offer that a price list has dropped. */
export const noLongerListed = 'No longer listed'
