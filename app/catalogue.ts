import { connection } from 'next/server'
import { cache } from 'react'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { openCatalogue } from '@/lib/catalogue/open'
import { type Config, readConfig } from '@/lib/config'

/** What the site tells, at the time of this request: no page is rendered before somebody asks for it. Once a request. */
export const loadCatalogue = cache(async (): Promise<Catalogue> => {
  await connection()
  return openCatalogue(config)
})

export const config: Config = readConfig(process.env)
