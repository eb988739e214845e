import { randomUUID } from 'node:crypto'
import { address } from '@/lib/site'
import { fillMail, type Mail } from './mail'
import type { QueuedMail } from './outbox'

/** A mail for one recipient. */
export type OutgoingMail = Mail & {
  /** Unique to this mail. An issue keeps its id when it is sent again. Letters, digits, hyphens and dots. */
  id: string
  to: string
  /** Full URL that unsubscribes on POST. */
  unsubscribe: string
  /** An issue for a subscriber, or a confirmation for someone who signed up. */
  kind: 'issue' | 'confirmation'
}

/** Adds the recipient of a queued mail to the mail rendered for its whole mailing. */
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
