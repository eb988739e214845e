import type { Catalogue } from '@/lib/catalogue/catalogue'
import { openCatalogue } from '@/lib/catalogue/open'
import { type Config, readConfig } from '@/lib/config'

export const config: Config = readConfig(process.env)

/** The catalogue at the time of this request. */
export function loadCatalogue(): Catalogue {
  return openCatalogue(config)
}
