import type { NodemailerError } from 'nodemailer/lib/errors'
import type { Delivery } from './delivery'

/** What a server refuses to everyone alike, by the first word of the command that it refused. */
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
 * Says what is known of a mail that the server did not accept. Before it was handed over it cannot have been delivered;
 * from then on only the server's own answer says that it was not.
 */
export function classifyFailure(error: unknown, wasHandedOver: boolean): Delivery {
  const { command, permanent } = error as NodemailerError
  if (isRefusal(error)) {
    // Whoever the mail is for was not even named yet.
    if (command === 'MAIL FROM') return { down: formatOutage(error) }
    const reason = `${formatReply(error)}: the mail server refused the ${command === 'RCPT TO' ? 'address' : 'mail'}`
    return permanent ? { permanent: reason } : { temporary: reason }
  }
  if (wasHandedOver) return { unknown: `the mail server was given the mail and did not answer (${formatCause(error)})` }
  return { temporary: `the connection was lost before the mail was handed over (${formatCause(error)})` }
}

/** Whether a command of the mail got a reply that says no. What comes with the end of a connection may be half a reply. */
export function isRefusal(error: unknown): boolean {
  const { code, responseCode = 0 } = error as NodemailerError
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode >= 400 && responseCode < 600
}

/** The code of a reply with the one that explains it: `550 5.1.1`. The words after it may name anything. */
function formatReply(error: unknown): string {
  const { responseCode, response = '' } = error as NodemailerError
  const [, detail] = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response) ?? []
  return [responseCode, detail].join(' ').trim()
}

function formatCause(error: unknown): string {
  const { originalCode, timeoutType, code, responseCode } = error as NodemailerError
  return String(originalCode ?? timeoutType ?? responseCode ?? code ?? 'closed')
}
