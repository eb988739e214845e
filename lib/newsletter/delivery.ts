import type { Message } from './message'
import type { OutgoingMail } from './outgoing-mail'

/**
 * The result of handing over a mail. `temporary` and `permanent`: the server refused this mail. `unknown`: it was
 * handed over, and no answer came. `down`: no mail can be sent now, and this one was not. Errors are reply codes and
 * our own words, because servers quote addresses.
 */
export type Delivery = 'sent' | { temporary: string } | { permanent: string } | { unknown: string } | { down: string }

/** Sends mails, one at a time. */
export type Transport = {
  kind: 'smtp' | 'files'
  deliver(mail: OutgoingMail): Promise<Delivery>
  /** Also aborts a delivery in progress. Nothing can be delivered afterwards. */
  close(): void
}

/** Sends messages that are already serialized. */
export type RawTransport = { deliver(message: Message): Promise<Delivery>; close(): void }
