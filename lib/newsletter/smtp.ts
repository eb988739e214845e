import { Readable } from 'node:stream'
import type { Delivery, RawTransport } from './delivery'
import type { Message } from './message'
import { classifyFailure, formatOutage, isRefusal } from './smtp-error'
import type { SmtpServer } from './smtp-server'
import { openSession, type Session, type Timeouts } from './smtp-session'

/** As RFC 5321 recommends, except for the greeting. */
const defaultTimeouts: Timeouts = { session: 60_000, answer: 600_000, nextMail: 30_000 }

type Options = { server: SmtpServer; sender: string; timeouts?: Timeouts | undefined }

/** Sends messages over SMTP, reusing the session while mails follow each other. */
export function makeSmtpTransport({ server, sender, timeouts = defaultTimeouts }: Options): RawTransport {
  const closing = new AbortController()
  let session: Session | undefined
  let idleTimer: NodeJS.Timeout | undefined

  async function trySend(message: Message): Promise<Delivery> {
    if (closing.signal.aborted) return { down: 'this process sends no more mails' }
    const wasOpen = session?.isOpen() === true
    try {
      if (session === undefined || !wasOpen) session = await openSession(server, timeouts, closing.signal)
    } catch (error) {
      return { down: formatOutage(error) }
    }
    const { isOpen, send, reset, close } = session
    const content = Readable.from([message.content], { objectMode: false })
    try {
      await send(sender, message.to, content)
      return 'sent'
    } catch (error) {
      if (isRefusal(error)) await reset().catch(close)
      else close()
      const wasHandedOver = content.readableDidRead
      // A server may close an idle session just as it is reused.
      if (wasOpen && !isOpen() && !wasHandedOver) return trySend(message)
      return classifyFailure(error, wasHandedOver)
    }
  }

  return {
    async deliver(message) {
      clearTimeout(idleTimer)
      const delivery = await trySend(message)
      idleTimer = setTimeout(() => session?.close(), timeouts.nextMail).unref()
      return delivery
    },
    close() {
      clearTimeout(idleTimer)
      closing.abort()
    },
  }
}
