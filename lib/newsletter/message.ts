import MailComposer from 'nodemailer/lib/mail-composer'
import type { Sender } from '@/lib/config'
import type { OutgoingMail } from './outgoing-mail'

/** A mail as it is handed over or written to a file: its headers and both of its parts. */
export type Message = { id: string; to: string; content: Buffer }

/** `list` is what programs know the newsletter by, written like the name of a host (RFC 2919). */
export async function writeMessage(mail: OutgoingMail, sender: Sender, list: string): Promise<Message> {
  const { id, to, subject, text, html } = mail
  const [, domain = ''] = sender.address.split('@')
  const composed = new MailComposer({
    from: sender,
    // As text it would be searched for several addresses.
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

/** By RFC 8058 a mail program may end the subscription with a POST; by RFC 3834 no program answers. */
function headersFor({ kind, unsubscribe }: OutgoingMail, list: string): Record<string, string> {
  const headers = { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
  return { ...headers, ...(kind === 'issue' ? { 'List-Id': `<${list}>` } : { 'Auto-Submitted': 'auto-generated' }) }
}
