import type { IncomingHttpHeaders } from 'node:http'
import { isIP, isIPv4 } from 'node:net'

/** What is read of a request to tell who sent it. */
export type Sender = { headers: IncomingHttpHeaders; socket: { remoteAddress?: string | undefined } }

/** No address with brackets, zone and port is longer. */
const maxAddressLength = 80

/** How URL spells an IPv6 address that holds an IPv4 one, whatever its spelling was. */
const mappedAddress = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/

/**
 * The network a request came from, for rate limits: an IPv4 address, or the /64 of an IPv6 address, because that is what
 * one household gets. `203.0.113.9`, or `2001:db8::/64`. Senders without a known address share `unknown`.
 *
 * Each trusted proxy appends the address of its client to X-Forwarded-For. So with n proxies the n-th entry from the right is
 * the last one that can be believed; everything left of it may be forged.
 */
export function findClientNetwork({ headers, socket }: Sender, trustedProxies: number): string {
  const address = findForwardedAddress(headers, trustedProxies) ?? parseAddress(socket.remoteAddress ?? '')
  return address === undefined ? 'unknown' : findNetwork(address)
}

function findForwardedAddress(headers: IncomingHttpHeaders, trustedProxies: number): string | undefined {
  if (trustedProxies < 1) return undefined
  const entries = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  return parseAddress(entries.at(-trustedProxies) ?? '')
}

/** Some proxies write the port too: `203.0.113.9:5678`, `[2001:db8::1]:443`. */
function parseAddress(entry: string): string | undefined {
  if (entry.length > maxAddressLength) return undefined
  const address = entry
    .trim()
    .replace(/^\[(.*)\](?::\d{1,5})?$/, '$1')
    .replace(/^([\d.]+):\d{1,5}$/, '$1')
  return isIP(address) === 0 ? undefined : address
}

function findNetwork(address: string): string {
  if (isIPv4(address)) return spell(address)
  const [withoutZone = ''] = address.split('%')
  const spelled = spellIPv6(withoutZone)
  const [, high, low] = mappedAddress.exec(spelled) ?? []
  if (high !== undefined && low !== undefined) return [...splitGroup(high), ...splitGroup(low)].join('.')
  return `${spellIPv6(`${expand(spelled).slice(0, 4).join(':')}::`)}/64`
}

/**
 * One spelling for one address. It is also a copy: a piece cut from a header keeps the whole header in memory, and what
 * is found here may be kept for long.
 */
function spell(host: string): string {
  return new URL(`http://${host}`).hostname
}

function spellIPv6(address: string): string {
  return spell(`[${address}]`).slice(1, -1)
}

/** The two bytes of a group: `cb00` is 203 and 0. */
function splitGroup(group: string): [number, number] {
  const bits = Number.parseInt(group, 16)
  return [bits >> 8, bits & 0xff]
}

/** All eight groups of an address. */
function expand(address: string): string[] {
  const [head = [], tail = []] = address.split('::').map((groups) => groups.split(':').filter(Boolean))
  return [...head, ...Array<string>(8 - head.length - tail.length).fill('0'), ...tail]
}
