import { randomUUID } from 'node:crypto'
import { address } from '@/lib/site'
import { fillMail, type Mail } from './mail'
import type { QueuedMail } from './outbox'

/** A mail for one recipient. */
export type OutgoingMail = Mail & {
  /** Tells this mail from every other, and an issue's is the same when it is sent again. Letters, digits, hyphens, dots. */
  id: string
  to: string
  /** Full address where a POST ends the subscription. */
  unsubscribe: string
  /** Whether it goes to all subscribers, or to somebody who asked to become one. */
  kind: 'issue' | 'confirmation'
}

/** Puts the recipient of a letter into a mail that was drawn for all of its mailing. */
export function addressMail(mail: Mail, queuedMail: QueuedMail, siteAddress: string): OutgoingMail {
  const { mailing, subscriber, address: to, unsubscribeKey, confirmToken } = queuedMail
  const unsubscribe = siteAddress + address.unsubscribe(unsubscribeKey)
  if (confirmToken === undefined) {
    return { ...fillMail(mail, { unsubscribe }), id: `${mailing}.${subscriber}`, to, unsubscribe, kind: 'issue' }
  }
  const confirm = siteAddress + address.confirm(confirmToken)
  return {
    ...fillMail(mail, { unsubscribe, confirm }),
    id: `${mailing}.${randomUUID()}`,
    to,
    unsubscribe,
    kind: 'confirmation',
  }
}
