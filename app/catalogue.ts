import { connection } from 'next/server'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { openCatalogue } from '@/lib/catalogue/open'
import { type Config, readConfig } from '@/lib/config'

/** What the site tells, at the time of this request: no page is rendered before somebody asks for it. */
export async function loadCatalogue(): Promise<Catalogue> {
  await connection()
  return openCatalogue(config)
}

export const config: Config = readConfig(process.env)
