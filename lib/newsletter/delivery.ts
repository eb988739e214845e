import type { Message } from './message'
import type { OutgoingMail } from './outgoing-mail'

/**
 * What is known of a mail. `temporary` and `permanent` are refusals of this one; `unknown` was handed over and never
 * answered; `down` concerns no mail in particular: none can be sent now, and this one was not. What went wrong is said
 * in codes and words of ours, because servers quote addresses.
 */
export type Delivery = 'sent' | { temporary: string } | { permanent: string } | { unknown: string } | { down: string }

/** Where mails go. It is given one after the other. */
export type Transport = {
  kind: 'smtp' | 'files'
  deliver(mail: OutgoingMail): Promise<Delivery>
  /** Ends a delivery under way too. Nothing can be delivered afterwards. */
  close(): void
}

/** Brings messages somewhere. */
export type RawTransport = { deliver(message: Message): Promise<Delivery>; close(): void }
