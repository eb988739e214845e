import { Readable } from 'node:stream'
import type { Carrier, Delivery } from './delivery'
import type { Message } from './message'
import type { SmtpServer } from './smtp-server'
import { openSession, type Patience, type Session } from './smtp-session'
import { formatOutage, isRefusal, judgeFailure } from './smtp-trouble'

/** As RFC 5321 asks, except for a server that does not even greet. */
const usualPatience: Patience = { session: 60_000, answer: 600_000, nextMail: 30_000 }

type Options = { server: SmtpServer; sender: string; patience?: Patience | undefined }

/** Sends messages over SMTP, in one session as long as they follow each other. */
export function makeSmtpCarrier({ server, sender, patience = usualPatience }: Options): Carrier {
  const closing = new AbortController()
  let session: Session | undefined
  let rest: NodeJS.Timeout | undefined

  async function attempt(message: Message): Promise<Delivery> {
    if (closing.signal.aborted) return { down: 'this process sends no more mails' }
    const wasOpen = session?.isOpen() === true
    try {
      if (session === undefined || !wasOpen) session = await openSession(server, patience, closing.signal)
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
      // A server may end an old session at the moment it is used again.
      if (wasOpen && !isOpen() && !wasHandedOver) return attempt(message)
      return judgeFailure(error, wasHandedOver)
    }
  }

  return {
    async deliver(message) {
      clearTimeout(rest)
      const delivery = await attempt(message)
      rest = setTimeout(() => session?.close(), patience.nextMail).unref()
      return delivery
    },
    close() {
      clearTimeout(rest)
      closing.abort()
    },
  }
}
