import { z } from 'zod'

export type MailAddress = {
  /** As it was typed, the domain in small letters: what mail is sent to. */
  address: string
  /** All in small letters: one subscription for one of these. */
  identity: string
  /** The identity without dots and plus tag before the @. Only for counting mails, since many share a mailbox so. */
  mailbox: string
}

const atom = "[a-z0-9_'+-]+"
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'

/**
 * Narrower than what mail allows: letters, digits and `_ ' + - .` before the @, so that no address can hold a second
 * one, a header, a quote or an option of a program. zod's own pattern allows a hyphen in front and knows no domain
 * that ends in Punycode.
 */
const pattern = new RegExp(`^(?![-+'])(?=.{1,64}@)${atom}(?:\\.${atom})*@(?:${label}\\.)+(?!\\d+$)${label}$`, 'i')

const Address = z.email({ pattern }).max(254)

/** The address that a text from outside is, but for spaces around it. */
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
