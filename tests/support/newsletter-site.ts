import { join } from 'node:path'
import { renderContent } from '@/lib/catalogue/catalogue'
import { writeCompiled } from '@/lib/catalogue/compiled'
import { locateDatabase } from '@/lib/database/location'
import { type Database, openDatabase } from '@/lib/database/open'
import { makeIssue } from '@/lib/newsletter/issues'
import { content, type Files } from './content'
import { friday, storeConfirmed } from './newsletter'

/** What the settings of a site say, for processes that are to work on it. */
export type SiteEnvironment = Record<string, string | undefined>

/** A site in an empty folder, with the standard content unless the settings name another, whose readers know nothing yet, so that everything is new, whatever day it is. */
export async function makeNewsletterSite(
  folder: string,
  { readers, databaseUrl, settings }: { readers: number; databaseUrl?: string | undefined; settings?: SiteEnvironment },
): Promise<SiteEnvironment> {
  const environment = {
    CATALOGUE_FILE: join(folder, 'catalogue.ndjson'),
    DATA_FOLDER: folder,
    DATABASE_URL: databaseUrl,
    SIGNING_KEY: undefined,
    SITE_ADDRESS: 'https://ship.example',
    MAIL_FROM: 'Ship or Skip <news@ship.example>',
    MAIL_PER_SECOND: '1000',
    SMTP_URL: undefined,
    ...settings,
  }
  if (settings?.CATALOGUE_FILE === undefined) writeContent(environment, {})
  const database = openSite(environment)
  await makeIssue(database, { id: '2026-01', digest: '{}', snapshot: '{"reviews":{},"comparisons":[]}' }, friday)
  await storeConfirmed(database, readers)
  await database.close()
  return environment
}

/** Compiles the standard content, with changes. */
export function writeContent({ CATALOGUE_FILE = '' }: SiteEnvironment, files: Files): void {
  writeCompiled(CATALOGUE_FILE, renderContent(content(files)))
}

export function openSite({ DATA_FOLDER, DATABASE_URL }: SiteEnvironment): Database {
  return openDatabase(locateDatabase({ dataFolder: DATA_FOLDER, databaseUrl: DATABASE_URL }), { queryMillis: 0 })
}
