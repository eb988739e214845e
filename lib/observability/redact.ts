import { isIP } from 'node:net'

const mailAddress = /[^\s"'`<>(),;:=?&/\\[\]]+@[^\s"'`<>(),;:=?&/\\[\]]+/g
const query = /\?[^\s"'`<>)]+/g
/** Signed cookies, mail tokens, hashes of visitors. */
const token = /(?<![\w-])(?:[\da-f]{32,}|(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{32,})(?![\w-])/g
const ipv4 = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)/g
const ipv6 = /(?<![\w:])[\da-f:]*:[\da-f:.]*(?![\w:])/gi

/**
 * Takes out of a text that others wrote, such as the message of an error, what may be a person's: mail addresses, what follows a
 * question mark, tokens, and network addresses other than this machine's.
 */
export function redact(text: string): string {
  return text
    .replace(mailAddress, '[mail]')
    .replace(query, '?[query]')
    .replace(token, '[token]')
    .replace(ipv6, hideNetwork)
    .replace(ipv4, hideNetwork)
}

/** A sentence may go on after an address with a colon or a full stop. */
function hideNetwork(found: string): string {
  const [, address = '', after = ''] = /^(.*?)([:.]?)$/.exec(found) ?? []
  if (isIP(found) !== 0) return isOfThisMachine(found) ? found : '[network]'
  return isIP(address) === 0 || isOfThisMachine(address) ? found : `[network]${after}`
}

function isOfThisMachine(address: string): boolean {
  return address.startsWith('127.') || ['0.0.0.0', '::', '::1'].includes(address)
}
