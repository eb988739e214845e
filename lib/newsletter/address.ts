import { z } from 'zod'

export type MailAddress = {
  /** As typed, with the domain in lower case. Mail is sent to this. */
  address: string
  /** All in lower case. There is one subscription per identity. */
  identity: string
  /**
   * The identity without dots and plus tag before the @. Only for counting mails: such addresses usually share a
   * mailbox.
   */
  mailbox: string
}

const atom = "[a-z0-9_'+-]+"
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'

/**
 * Stricter than mail allows: letters, digits and `_ ' + - .` before the @, so that no address can smuggle in a second
 * address, a header, a quote or a command-line option. zod's own pattern allows a leading hyphen and rejects Punycode
 * top-level domains.
 */
const pattern = new RegExp(`^(?![-+'])(?=.{1,64}@)${atom}(?:\\.${atom})*@(?:${label}\\.)+(?!\\d+$)${label}$`, 'i')

const Address = z.email({ pattern }).max(254)

/** Parses an address from outside. Surrounding spaces are ignored. */
export function parseAddress(text: string): MailAddress | undefined {
  const [, bare] = /^ *([^ ]+) *$/.exec(text) ?? []
  const { data } = Address.safeParse(bare)
  if (data === undefined) return undefined
  const at = data.indexOf('@')
  const address = data.slice(0, at) + data.slice(at).toLowerCase()
  const identity = address.toLowerCase()
  return { address, identity, mailbox: findMailbox(identity) }
}

export function findMailbox(identity: string): string {
  const [local = '', domain = ''] = identity.split('@')
  return `${local.replace(/\+.*/, '').replaceAll('.', '')}@${domain}`
}
