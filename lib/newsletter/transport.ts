import type { Config, Sender } from '@/lib/config'
import { parseAddress } from './address'
import type { Transport } from './delivery'
import { locateMailFiles, makeFileTransport } from './mail-files'
import { writeMessage } from './message'
import { makeSmtpTransport } from './smtp'
import type { Timeouts } from './smtp-session'

type MailConfig = Pick<Config, 'smtpServer' | 'mailFrom' | 'dataFolder' | 'siteAddress'>

/**
 * Sends mails over SMTP, or writes them to files if no server is configured. `siteName` is the sender's name if none is
 * configured.
 */
export function openTransport(config: MailConfig, siteName: string, timeouts?: Timeouts): Transport {
  const { smtpServer, mailFrom, siteAddress } = config
  const host = new URL(siteAddress).hostname
  const sender: Sender = mailFrom ?? { name: siteName, address: `newsletter@${host}` }
  const rawTransport =
    smtpServer === undefined
      ? makeFileTransport(locateMailFiles(config))
      : makeSmtpTransport({ server: smtpServer, sender: sender.address, timeouts })
  return {
    kind: smtpServer === undefined ? 'files' : 'smtp',
    async deliver(mail) {
      // Only valid addresses get this far. nodemailer would try to repair anything else.
      if (parseAddress(mail.to)?.address !== mail.to) return { permanent: 'this is no address' }
      return rawTransport.deliver(await writeMessage(mail, sender, `newsletter.${host}`))
    },
    close: rawTransport.close,
  }
}
