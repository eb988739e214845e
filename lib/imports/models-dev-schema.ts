import { z } from 'zod'
import { show } from '@/lib/catalogue/fault'
import { line, webAddress } from '@/lib/catalogue/fields'
import { providerSlug } from '@/lib/catalogue/offer-schema'

/** USD per 1,000,000 tokens. Less than a trillionth cannot be written with the decimals that an offer has. */
const amount = z
  .number('a number')
  .nonnegative('0 or more')
  .max(999_999_999_999, 'less than a trillion')
  .refine((usd) => usd <= 0 || usd >= 1e-12, '0 or at least 0.000000000001')

const Prices = z.object(
  {
    input: amount,
    output: amount,
    reasoning: amount.optional(),
    cache_read: amount.optional(),
    cache_write: amount.optional(),
    input_audio: amount.optional(),
    output_audio: amount.optional(),
  },
  'an object of prices',
)
export type Prices = z.output<typeof Prices>

const Tier = Prices.extend({
  tier: z.object(
    { type: z.literal('context', '"context"'), size: z.int('a whole number').positive('more than 0') },
    'an object with type and size',
  ),
})

const Cost = Prices.extend({
  tiers: z.array(Tier, 'a list').optional(),
  context_over_200k: Prices.optional(),
})
export type Cost = z.output<typeof Cost>

const Mode = z.object(
  {
    cost: Prices.optional(),
    provider: z.object({ body: z.object({ service_tier: z.string().optional() }).optional() }).optional(),
  },
  'an object',
)

const limit = z.int('a whole number').nonnegative('0 or more')
const yesOrNo = z.boolean('true or false')
const words = z.array(z.string('a word'), 'a list of words')
/** Whether there is such a day is not asked here: one wrong day among thousands of offers is left out, and reported. */
const date = z
  .string('a day or a month')
  .regex(/^\d{4}-\d{2}(-\d{2})?$/, 'a day or a month, such as 2026-07-02 or 2026-07')

/** An offer as models.dev lists it. Keys that are not here are new or not needed, and ignored. */
const Model = z.object(
  {
    id: line(120),
    release_date: date,
    knowledge: date.optional(),
    modalities: z.object({ input: words, output: words }, 'an object with input and output'),
    reasoning: yesOrNo,
    tool_call: yesOrNo,
    structured_output: yesOrNo.optional(),
    open_weights: yesOrNo,
    status: z.string('a word').optional(),
    limit: z.object({ context: limit, output: limit, input: limit.optional() }, 'an object with context and output'),
    cost: Cost.optional(),
    experimental: z
      .object({ modes: z.record(z.string(), Mode, 'an object of modes').optional() }, 'an object')
      .optional(),
  },
  'an object',
)

const ListProvider = z.object(
  {
    id: providerSlug,
    name: line(60),
    doc: webAddress.optional(),
    models: z.record(z.string(), z.unknown(), 'an object of models'),
  },
  'an object',
)

export type ListedOffer = z.output<typeof Model> & {
  /** `provider/model`, as import tables name it. */
  name: string
  provider: string
}

/** What models.dev publishes: who sells, and every offer by its `provider/model`. */
export type PriceList = {
  providers: ReadonlyMap<string, { name: string; website: string | undefined }>
  offers: ReadonlyMap<string, ListedOffer>
}

/** Reads `api.json`, or lists every fault in it, one line a fault. */
export function parseModelsDev(bytes: Uint8Array): { ok: true; list: PriceList } | { ok: false; faults: string[] } {
  const parsed = parseJson(bytes)
  if (!parsed.ok) return parsed
  const providers = z.record(z.string(), z.unknown(), 'an object of providers').safeParse(parsed.value, reportInput)
  if (!providers.success) return { ok: false, faults: listFaults('the file', providers.error) }
  const list = {
    providers: new Map<string, { name: string; website: string | undefined }>(),
    offers: new Map<string, ListedOffer>(),
  }
  const faults = Object.entries(providers.data).flatMap(([slug, value]) => {
    const provider = ListProvider.safeParse(value, reportInput)
    if (!provider.success) return listFaults(slug, provider.error)
    list.providers.set(slug, { name: provider.data.name, website: provider.data.doc })
    const ownFaults = findWrongId(slug, slug, provider.data.id)
    return [...ownFaults, ...Object.entries(provider.data.models).flatMap(([id, model]) => readModel(slug, id, model))]
  })
  if (list.offers.size === 0 && faults.length === 0) faults.push('the file: found no offers, expected some')
  return faults.length === 0 ? { ok: true, list } : { ok: false, faults }

  function readModel(provider: string, id: string, value: unknown): string[] {
    const name = `${provider}/${id}`
    const model = Model.safeParse(value, reportInput)
    if (!model.success) return listFaults(name, model.error)
    list.offers.set(name, { ...model.data, name, provider })
    return findWrongId(name, id, model.data.id)
  }
}

const reportInput = { reportInput: true }

function parseJson(bytes: Uint8Array): { ok: true; value: unknown } | { ok: false; faults: string[] } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { ok: true, value: JSON.parse(text) }
  } catch (error) {
    const found = error instanceof SyntaxError ? error.message : 'bytes that are not UTF-8'
    return { ok: false, faults: [`the file: found ${found}, expected JSON in UTF-8`] }
  }
}

function findWrongId(name: string, key: string, id: string): string[] {
  return id === key ? [] : [`${name} id: found ${show(id)}, expected ${show(key)}, its key`]
}

function listFaults(name: string, { issues }: z.ZodError): string[] {
  return issues.map(({ path, input, message }) => {
    const at = path.length === 0 ? '' : ` ${path.join('.')}`
    return `${name}${at}: found ${input === undefined ? 'nothing' : show(input)}, expected ${message}`
  })
}
