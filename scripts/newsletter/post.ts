import { composeConfirmationMail, composeIssueMail } from '@/components/newsletter/mail/compose'
import { openCatalogue } from '@/lib/catalogue/open'
import type { Config } from '@/lib/config'
import type { Post } from '@/lib/newsletter/courier'
import type { Digest } from '@/lib/newsletter/digest'
import type { Mail } from '@/lib/newsletter/mail'
import { addressMail } from '@/lib/newsletter/outgoing-mail'
import { openTransport } from '@/lib/newsletter/transport'

/** What confirmation mails are sent with. */
export function openConfirmationPost(config: Config): Promise<Post> {
  return openPost(config, composeConfirmationMail)
}

/** What an issue is sent with. */
export function openIssuePost(config: Config, digest: Digest): Promise<Post> {
  return openPost(config, (site) => composeIssueMail(digest, site))
}

/** A mail is drawn once for everyone. */
async function openPost(config: Config, compose: typeof composeConfirmationMail): Promise<Post> {
  const { siteAddress } = config
  const { name } = openCatalogue(config).site
  const mail: Mail = await compose({ name, siteAddress })
  return {
    transport: openTransport(config, name),
    write: (letter) => addressMail(mail, letter, siteAddress),
  }
}
