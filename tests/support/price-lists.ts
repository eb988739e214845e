import { checkContent } from '@/lib/catalogue/catalogue'
import { ContentError } from '@/lib/catalogue/fault'
import type { OfferEntry } from '@/lib/catalogue/offer-schema'
import { listChangedFiles } from '@/lib/imports/files'
import { type ImportResult, importList } from '@/lib/imports/import-list'
import { type PriceList, parseModelsDev } from '@/lib/imports/models-dev-schema'
import { content, type Files, jsonFile } from './content'

export const listSource = 'https://prices.example/list.json'

type Keys = Record<string, unknown>

/** An offer as models.dev lists it: half a dollar in, 1.5 out; keys put in stand in place of its own. */
export function listedOffer(keys: Keys = {}): Keys {
  return {
    name: 'Harbor 70B',
    release_date: '2026-03-01',
    knowledge: '2025-12',
    modalities: { input: ['text'], output: ['text'] },
    attachment: false,
    reasoning: false,
    tool_call: true,
    open_weights: true,
    limit: { context: 128_000, output: 16_000 },
    cost: { input: 0.5, output: 1.5 },
    ...keys,
  }
}

/** An `api.json` with these offers, by `provider/model`. */
export function priceList(offers: Record<string, Keys>): string {
  const models = new Map<string, Keys>()
  for (const [name, offer] of Object.entries(offers)) {
    const [provider = ''] = name.split('/')
    const id = name.slice(provider.length + 1)
    models.set(provider, { ...models.get(provider), [id]: { id, ...offer } })
  }
  const providers = [...models].map(([id, models]) => [
    id,
    { id, name: id.toUpperCase(), doc: `https://${id}.example/docs`, env: [], npm: '@ai-sdk/openai', models },
  ])
  return jsonFile(Object.fromEntries(providers))
}

/** Reads an `api.json`. Throws when it has faults. */
export function readList(text: string): PriceList {
  const parsed = parseModelsDev(new TextEncoder().encode(text))
  if (!parsed.ok) throw new Error(parsed.faults.join('\n'))
  return parsed.list
}

/** An import table that joins offers to tools. */
export function importTable(tools: Record<string, string[]>, basis: Record<string, string> = {}): string {
  return jsonFile({ source: listSource, basis, tools })
}

/** The table that most tests use: two providers sell Harbor, and Tidewater makes it. */
export const harborFiles: Files = {
  'imports/models-dev.json': importTable({ harbor: ['tidewater/harbor-70b', 'quayside/harbor'] }),
  'providers.json': jsonFile({ providers: { tidewater: { name: 'Tidewater Labs' } } }),
  'vendors.json': jsonFile({ vendors: { 'Tidewater Labs': { providers: ['tidewater'] } } }),
}

type Options = { asOf?: string; accept?: string[] }

type Imported = { files: Files; changed: string[]; result: ImportResult }

/** What an import of these offers makes of a content folder. */
export function importInMemory(files: Files, offers: Record<string, Keys>, options: Options = {}): Imported {
  return importParsed(files, readList(priceList(offers)), options)
}

/** What an import makes of a content folder: the folder after it, and what it says of the change. */
export function importParsed(
  files: Files,
  list: PriceList,
  { asOf = '2026-07-02', accept = [] }: Options = {},
): Imported {
  const before = content(files)
  const { records, faults } = checkContent(before)
  if (faults.length > 0) throw new ContentError(faults)
  const [table] = records.imports
  if (table === undefined) throw new Error('there is no import table')
  const isAccepted = (offer: string) => accept.includes(offer) || accept.includes('all')
  const result = importList(records, table, list, { asOf, isAccepted })
  const changed = listChangedFiles(result, before)
  const after = { ...files, ...Object.fromEntries(changed.map(({ path, text }) => [path, text])) }
  const broken = checkContent(content(after)).faults
  if (broken.length > 0) throw new ContentError(broken)
  return { files: after, changed: changed.map(({ path }) => path), result }
}

/** The entries of a tool's offers file. */
export function offersOf(files: Files, tool = 'harbor'): OfferEntry[] {
  const text = files[`offers/${tool}.json`]
  return text === undefined ? [] : JSON.parse(text).offers
}

/** The facts of a tool's facts file. */
export function factsOf(files: Files, tool = 'harbor'): Record<string, Keys> {
  const text = files[`facts/${tool}.json`]
  return text === undefined ? {} : JSON.parse(text).facts
}
