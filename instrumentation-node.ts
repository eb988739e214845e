import { today } from '@/app/_lib/today'
import { openCatalogue } from '@/lib/catalogue/open'
import { openSearch } from '@/lib/catalogue/search'
import { readCatalogueVersion } from '@/lib/catalogue/version'
import { readConfig } from '@/lib/config'
import { openSharedDatabase } from '@/lib/database/shared'
import { locateMailFiles } from '@/lib/newsletter/mail-files'
import { startMailWorker } from '@/lib/newsletter/mail-worker'
import { watchCatalogue, watchOutbox } from '@/lib/observability/gauges'
import { logAndExit, logger } from '@/lib/observability/logger'
import { wantsTraces } from '@/lib/observability/trace-request'
import { onShutdown } from '@/lib/process-wide'

/** Opens what every request needs, and starts to send mails. Ends the process when a person must repair something first. */
export function start(): Promise<void> {
  return open().catch(logAndExit)
}

async function open(): Promise<void> {
  const config = readConfig(process.env)
  if (wantsTraces(process.env)) (await import('@/lib/observability/tracing')).startTracing()
  openSearch(openCatalogue(config))
  watchCatalogue(() => ({
    catalogue: openCatalogue(config),
    version: readCatalogueVersion(config.catalogueFile),
    today: today(),
  }))
  const database = openSharedDatabase(config)
  await database.prepare()
  watchOutbox(database)
  if (config.smtpServer === undefined) {
    logger.info(`SMTP_URL is not set: mails are written to files in ${locateMailFiles(config)}`)
  }
  const mailWorker = startMailWorker({
    database,
    // Drawing mails takes memory that only a site with sign-ups has to spend.
    openMailer: async () => (await import('@/app/_lib/mailer')).openConfirmationMailer(config),
    mailPerSecond: config.mailPerSecond,
  })
  onShutdown(mailWorker.close)
}
