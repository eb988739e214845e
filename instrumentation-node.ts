import { openCatalogue } from '@/lib/catalogue/open'
import { openSearch } from '@/lib/catalogue/search'
import { readConfig } from '@/lib/config'
import { openSharedDatabase } from '@/lib/database/shared'
import { locateMailFiles } from '@/lib/newsletter/mail-files'
import { startMailWorker } from '@/lib/newsletter/mail-worker'
import { onShutdown } from '@/lib/process-wide'
import { reportAndExit } from '@/lib/report'

/** Opens what every request needs, and starts to send mails. Ends the process when a person must repair something first. */
export function start(): Promise<void> {
  return open().catch(reportAndExit)
}

async function open(): Promise<void> {
  const config = readConfig(process.env)
  openSearch(openCatalogue(config))
  const database = openSharedDatabase(config)
  await database.prepare()
  if (config.smtpServer === undefined) {
    console.log(`SMTP_URL is not set: mails are written to files in ${locateMailFiles(config)}`)
  }
  const mailWorker = startMailWorker({
    database,
    // Drawing mails takes memory that only a site with sign-ups has to spend.
    openMailer: async () => (await import('@/app/_lib/mailer')).openConfirmationMailer(config),
    mailPerSecond: config.mailPerSecond,
  })
  onShutdown(mailWorker.close)
}
