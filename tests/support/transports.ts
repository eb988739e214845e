import type { Delivery, Transport } from '@/lib/newsletter/delivery'
import type { OutgoingMail } from '@/lib/newsletter/outgoing-mail'

/** A transport that delivers as it is told, everything by default, and keeps what it was given. */
export function makeTransport(deliver: (mail: OutgoingMail) => Delivery | Promise<Delivery> = () => 'sent') {
  const given: OutgoingMail[] = []
  const transport: Transport = {
    kind: 'smtp',
    deliver: async (mail) => {
      given.push(mail)
      return deliver(mail)
    },
    close() {},
  }
  return { transport, given }
}
