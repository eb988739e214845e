import type { Catalogue } from '@/lib/catalogue/catalogue'
import { openCatalogue } from '@/lib/catalogue/open'
import { type Config, readConfig } from '@/lib/config'

export const config: Config = readConfig(process.env)

/** What the site tells, at the time of this request. */
export function loadCatalogue(): Catalogue {
  return openCatalogue(config)
}

/** What a page is about, by the slug in its address. The gate lets only those through that exist. */
export function getRecord<T>(records: ReadonlyMap<string, T>, slug: string | undefined): T {
  const record = records.get(`${slug}`)
  if (record === undefined) throw new Error(`nothing has the slug ${JSON.stringify(slug)}`)
  return record
}
