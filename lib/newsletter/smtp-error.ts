import type { NodemailerError } from 'nodemailer/lib/errors'
import type { Delivery } from './delivery'

/** What the server refuses regardless of the recipient, by the first word of the refused command. */
const refused: Record<string, string> = {
  CONN: 'connections',
  STARTTLS: 'to encrypt',
  AUTH: 'the user or the password',
  MAIL: 'the sender',
}

/** Says why no mail can be sent at all. */
export function formatOutage(error: unknown): string {
  const { command = 'CONN', responseCode } = error as NodemailerError
  if (responseCode === undefined) return `there is no way to the mail server (${formatCause(error)})`
  return `${formatReply(error)}: the mail server refuses ${refused[command.split(' ', 1).join()] ?? 'to talk'}`
}

/**
 * The result for a mail that the server did not accept. Before the content was handed over it cannot have been
 * delivered; after that, only a refusal by the server proves that it was not.
 */
export function classifyFailure(error: unknown, wasHandedOver: boolean): Delivery {
  const { command, permanent } = error as NodemailerError
  if (isRefusal(error)) {
    // The recipient has not been named yet, so this concerns all mails.
    if (command === 'MAIL FROM') return { down: formatOutage(error) }
    const reason = `${formatReply(error)}: the mail server refused the ${command === 'RCPT TO' ? 'address' : 'mail'}`
    return permanent ? { permanent: reason } : { temporary: reason }
  }
  if (wasHandedOver) return { unknown: `the mail server was given the mail and did not answer (${formatCause(error)})` }
  return { temporary: `the connection was lost before the mail was handed over (${formatCause(error)})` }
}

/**
 * Whether the server refused a command of this mail. Anything received as the connection closes may be half a reply.
 */
export function isRefusal(error: unknown): boolean {
  const { code, responseCode = 0 } = error as NodemailerError
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode >= 400 && responseCode < 600
}

/**
 * The reply code and enhanced status code: `550 5.1.1`. The text after them is dropped, because it may contain an
 * address.
 */
function formatReply(error: unknown): string {
  const { responseCode, response = '' } = error as NodemailerError
  const [, detail] = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response) ?? []
  return [responseCode, detail].join(' ').trim()
}

function formatCause(error: unknown): string {
  const { originalCode, timeoutType, code, responseCode } = error as NodemailerError
  return String(originalCode ?? timeoutType ?? responseCode ?? code ?? 'closed')
}
