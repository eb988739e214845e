import { composeConfirmationMail, composeIssueMail } from '@/components/newsletter/mail/compose'
import { openCatalogue } from '@/lib/catalogue/open'
import type { Config } from '@/lib/config'
import type { Digest } from '@/lib/newsletter/digest'
import type { Mail } from '@/lib/newsletter/mail'
import type { Mailer } from '@/lib/newsletter/mail-worker'
import { addressMail } from '@/lib/newsletter/outgoing-mail'
import { openTransport } from '@/lib/newsletter/transport'

/** What confirmation mails are sent with. */
export function openConfirmationMailer(config: Config): Promise<Mailer> {
  return openMailer(config, composeConfirmationMail)
}

/** What an issue is sent with. */
export function openIssueMailer(config: Config, digest: Digest): Promise<Mailer> {
  return openMailer(config, (site) => composeIssueMail(digest, site))
}

/** A mail is drawn once for everyone. */
async function openMailer(config: Config, compose: typeof composeConfirmationMail): Promise<Mailer> {
  const { siteAddress } = config
  const { name } = openCatalogue(config).site
  const mail: Mail = await compose({ name, siteAddress })
  return {
    transport: openTransport(config, name),
    write: (queuedMail) => addressMail(mail, queuedMail, siteAddress),
  }
}
