import type { Catalogue } from '@/lib/catalogue/catalogue'
import { openCatalogue } from '@/lib/catalogue/open'
import { type Config, readConfig } from '@/lib/config'

export const config: Config = readConfig(process.env)

/** The catalogue at the time of this request. */
export function loadCatalogue(): Catalogue {
  return openCatalogue(config)
}

/** The record with the slug in a page's address. `proxy.ts` lets only slugs through that exist. */
export function getRecord<T>(records: ReadonlyMap<string, T>, slug: string): T {
  const record = records.get(slug)
  if (record === undefined) throw new Error(`no record has the slug ${JSON.stringify(slug)}`)
  return record
}
