import type { Config, Sender } from '@/lib/config'
import { parseAddress } from './address'
import type { Transport } from './delivery'
import { locateMailFiles, makeFileTransport } from './mail-files'
import { writeMessage } from './message'
import { makeSmtpTransport } from './smtp'
import type { Timeouts } from './smtp-session'

type MailConfig = Pick<Config, 'smtpServer' | 'mailFrom' | 'dataFolder' | 'siteAddress'>

/** Sends mails over SMTP, or writes them to files while no server is named. `siteName` is the name of a sender without one. */
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
      // Nothing else comes this far. If it did, the library would make of it what it can.
      if (parseAddress(mail.to)?.address !== mail.to) return { permanent: 'this is no address' }
      return rawTransport.deliver(await writeMessage(mail, sender, `newsletter.${host}`))
    },
    close: rawTransport.close,
  }
}
