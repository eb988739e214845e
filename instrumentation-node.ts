import { openCatalogue } from '@/lib/catalogue/open'
import { openSearch } from '@/lib/catalogue/search'
import { readConfig } from '@/lib/config'
import { openSharedDatabase } from '@/lib/database/shared'
import { startCourier } from '@/lib/newsletter/courier'
import { locateMailFiles } from '@/lib/newsletter/mail-files'
import { onShutdown } from '@/lib/process-wide'
import { reportAndExit } from '@/scripts/report'

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
    console.log(`SMTP_URL names no server: mails are files in ${locateMailFiles(config)}`)
  }
  const mailWorker = startCourier({
    database,
    // Drawing mails takes memory that only a site with sign-ups has to spend.
    openPost: async () => (await import('./scripts/newsletter/post')).openConfirmationPost(config),
    mailPerSecond: config.mailPerSecond,
  })
  onShutdown(mailWorker.close)
}
