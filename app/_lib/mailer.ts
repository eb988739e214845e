import { composeConfirmationMail, composeIssueMail } from '@/components/newsletter/mail/compose'
import { openCatalogue } from '@/lib/catalogue/open'
import type { Config } from '@/lib/config'
import type { Digest } from '@/lib/newsletter/digest'
import type { Mail } from '@/lib/newsletter/mail'
import type { Mailer } from '@/lib/newsletter/mail-worker'
import { addressMail } from '@/lib/newsletter/outgoing-mail'
import { openTransport } from '@/lib/newsletter/transport'

/** The mailer of confirmation mails. */
export function openConfirmationMailer(config: Config): Promise<Mailer> {
  return openMailer(config, composeConfirmationMail)
}

/** The mailer of an issue. */
export function openIssueMailer(config: Config, digest: Digest): Promise<Mailer> {
  return openMailer(config, (site) => composeIssueMail(digest, site))
}

/** The mail is rendered once for all recipients. */
async function openMailer(config: Config, compose: typeof composeConfirmationMail): Promise<Mailer> {
  const { siteAddress } = config
  const { name } = openCatalogue(config).site
  const mail: Mail = await compose({ name, siteAddress })
  return {
    transport: openTransport(config, name),
    write: (queuedMail) => addressMail(mail, queuedMail, siteAddress),
  }
}
