import MailComposer from 'nodemailer/lib/mail-composer'
import type { Sender } from '@/lib/config'
import type { OutgoingMail } from './outgoing-mail'

/** A serialized mail: headers, HTML and text. */
export type Message = { id: string; to: string; content: Buffer }

/** `list` is the List-Id of the newsletter, in the form of a host name (RFC 2919). */
export async function writeMessage(mail: OutgoingMail, sender: Sender, list: string): Promise<Message> {
  const { id, to, subject, text, html } = mail
  const [, domain = ''] = sender.address.split('@')
  const composed = new MailComposer({
    from: sender,
    // A string would be parsed for several addresses.
    to: { name: '', address: to },
    subject,
    text,
    html,
    encoding: 'quoted-printable',
    messageId: `<${id}@${domain}>`,
    headers: headersFor(mail, list),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return { id, to, content: await composed.compile().build() }
}

/** RFC 8058: mail programs can unsubscribe with a POST. RFC 3834: no automatic replies. */
function headersFor({ kind, unsubscribe }: OutgoingMail, list: string): Record<string, string> {
  const headers = { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
  return { ...headers, ...(kind === 'issue' ? { 'List-Id': `<${list}>` } : { 'Auto-Submitted': 'auto-generated' }) }
}
