import type { Mail } from './mail'
import type { Message } from './message'

/** A mail for one recipient. */
export type OutgoingMail = Mail & {
  /** Tells this mail from every other, and is the same when it is sent again. Letters, digits, hyphens and dots. */
  id: string
  to: string
  /** Full address where a POST ends the subscription. */
  leave: string
  /** Whether it goes to all subscribers, or to somebody who asked to become one. */
  kind: 'issue' | 'confirmation'
}

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
export type Carrier = { deliver(message: Message): Promise<Delivery>; close(): void }
