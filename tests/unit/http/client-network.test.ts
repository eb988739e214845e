import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, isIPv4 } from 'node:net'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { findClientNetwork, type Sender } from '@/lib/http/client-network'

test.each([
  ['an IPv4 address', '203.0.113.9', '203.0.113.9'],
  ['an IPv4 address written as IPv6', '::ffff:203.0.113.9', '203.0.113.9'],
  ['the same in capitals', '::FFFF:203.0.113.9', '203.0.113.9'],
  ['the same in hex', '::ffff:cb00:7109', '203.0.113.9'],
  ['the same in full', '0000:0000:0000:0000:0000:ffff:cb00:7109', '203.0.113.9'],
  ['an IPv4 address full of noughts, as IPv6', '::ffff:0:1', '0.0.0.1'],
  ['an IPv6 address', '2001:db8:a:b:c:d:e:f', '2001:db8:a:b::/64'],
  ['an IPv6 address with a gap', '2001:db8::1', '2001:db8::/64'],
  ['an IPv6 address with a late gap', '2001:db8:a:b:c::1', '2001:db8:a:b::/64'],
  ['an IPv6 address in capitals', '2001:DB8:A:B::1', '2001:db8:a:b::/64'],
  ['an IPv6 address with leading noughts', '2001:0db8:000a:000b:0000:0000:0000:0001', '2001:db8:a:b::/64'],
  ['an IPv6 address that ends as IPv4', '64:ff9b::203.0.113.9', '64:ff9b::/64'],
  ['an address of one link, with its zone', 'fe80::1%eth0', 'fe80::/64'],
  ['this machine', '::1', '::/64'],
])('the network of %s', (_, remoteAddress, network) => {
  const found = findClientNetwork(sender({ remoteAddress }), 0)

  expect(found).toBe(network)
})

test('every IPv4 address written as IPv6, in hex, is that address', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number)
      const remoteAddress = `::ffff:${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`

      const found = findClientNetwork(sender({ remoteAddress }), 0)

      expect(found).toBe(address)
    }),
  )
})

test('two addresses of one /64 are one network, and its neighbour is another', () => {
  const [one, other, neighbour] = ['2001:db8::1', '2001:db8::ffff:2', '2001:db8:0:1::1'].map((remoteAddress) =>
    findClientNetwork(sender({ remoteAddress }), 0),
  )

  expect(one).toBe(other)
  expect(one).not.toBe(neighbour)
})

test.each([
  [0, '192.0.2.1'],
  [1, '203.0.113.3'],
  [2, '203.0.113.2'],
  [3, '203.0.113.1'],
  [4, '192.0.2.1'],
])('with %d proxies, three entries and a socket, the address is %s', (trustedProxies, network) => {
  const found = findClientNetwork(
    sender({ forwarded: '203.0.113.1, 203.0.113.2,203.0.113.3', remoteAddress: '192.0.2.1' }),
    trustedProxies,
  )

  expect(found).toBe(network)
})

test('without the header the socket counts, whatever the number of proxies', () => {
  const found = findClientNetwork(sender({ remoteAddress: '192.0.2.1' }), 2)

  expect(found).toBe('192.0.2.1')
})

test.each([
  ['203.0.113.9:5678', '203.0.113.9'],
  ['[2001:db8::1]:443', '2001:db8::/64'],
  ['[2001:db8::1]', '2001:db8::/64'],
  ['2001:db8::1', '2001:db8::/64'],
  ['[::ffff:203.0.113.9]:80', '203.0.113.9'],
  ['[fe80::1%eth0]:80', 'fe80::/64'],
  [' \t203.0.113.9 ', '203.0.113.9'],
])('a proxy may write "%s"', (forwarded, network) => {
  const found = findClientNetwork(sender({ forwarded }), 1)

  expect(found).toBe(network)
})

test.each([
  '',
  'unknown',
  '203.0.113',
  '203.0.113.256',
  '0313.0.113.9',
  '3405803785',
  '203.0.113.9:port',
  '203.0.113.9:123456',
  '[2001:db8::1',
  '2001:db8::1]:80',
  '2001:db8::1::2',
  '2001:db8::g',
  'evil.example',
  '203.0.113.9@evil.example',
  `${'0'.repeat(8_000)}1.2.3.4`,
  `[${':'.repeat(8_000)}]`,
  `2001:db8::1%${'a'.repeat(8_000)}`,
])('an entry that is no address gives way to the socket: "%.30s"', (forwarded) => {
  const found = findClientNetwork(sender({ forwarded, remoteAddress: '192.0.2.1' }), 1)

  expect(found).toBe('192.0.2.1')
})

test('senders whose address nobody knows share one network', () => {
  const found = [undefined, '', 'rubbish'].map((remoteAddress) => findClientNetwork(sender({ remoteAddress }), 0))

  expect(new Set(found)).toEqual(new Set(['unknown']))
})

test('what stands left of the trusted entries changes nothing', () => {
  fc.assert(
    fc.property(fc.array(anyEntry), fc.ipV4(), (invented, address) => {
      const found = findClientNetwork(sender({ forwarded: [...invented, address].join(', ') }), 1)

      expect(found).toBe(address)
    }),
  )
})

test('every spelling of an IPv6 address is the same network', () => {
  fc.assert(
    fc.property(anyGroups, (groups) => {
      const spellings = [
        groups.join(':'),
        groups.map((group) => group.padStart(4, '0').toUpperCase()).join(':'),
        new URL(`http://[${groups.join(':')}]`).hostname,
        `${groups.join(':')}%eth0`,
      ]

      const found = spellings.map((forwarded) => findClientNetwork(sender({ forwarded }), 1))

      expect(new Set(found).size).toBe(1)
    }),
  )
})

test('whoever shares the first four groups, and only they, share a network', () => {
  fc.assert(
    fc.property(anyGroups, anyGroups, fc.nat(3), (one, other, changed) => {
      const housemate = [...one.slice(0, 4), ...other.slice(4)]
      const stranger = one.with(changed, one[changed] === '1' ? '2' : '1')

      const found = [one, housemate, stranger].map((groups) =>
        findClientNetwork(sender({ remoteAddress: groups.join(':') }), 0),
      )

      expect(found[0]).toBe(found[1])
      expect(found[0]).not.toBe(found[2])
    }),
  )
})

test('whatever is sent, a network is an IPv4 address, a /64 or unknown', () => {
  fc.assert(
    fc.property(anyEntry, anyEntry, fc.nat(3), (forwarded, remoteAddress, trustedProxies) => {
      const found = findClientNetwork(sender({ forwarded, remoteAddress }), trustedProxies)

      if (!isIPv4(found) && found !== 'unknown') expect(found).toMatch(/^[\da-f:]{0,19}::\/64$/)
    }),
    { numRuns: 2_000 },
  )
})

test('a visitor over IPv4 is one address to a server that listens on IPv6 too', async () => {
  const found = await receive([], 0)

  expect(found).toBe('127.0.0.1')
})

test('headers that came apart count as one, in the order they came', async () => {
  const found = await receive(['X-Forwarded-For: 203.0.113.1', 'X-Forwarded-For: 203.0.113.2'], 2)

  expect(found).toBe('203.0.113.1')
})

const anyGroups = fc.array(
  fc.integer({ min: 0, max: 0xffff }).map((group) => group.toString(16)),
  { minLength: 8, maxLength: 8 },
)

const anyEntry = fc.oneof(
  fc.ipV4(),
  fc.ipV4Extended(),
  fc.ipV6(),
  fc.ipV6().map((address) => `[${address}]:443`),
  fc.string(),
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef:.[]%,/ ') }),
)

function sender({ forwarded, remoteAddress }: { forwarded?: string; remoteAddress?: string | undefined }): Sender {
  return { headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }, socket: { remoteAddress } }
}

/** What a real server finds for a visitor over IPv4. */
async function receive(lines: string[], trustedProxies: number): Promise<string> {
  const server = createServer().listen(0)
  onTestFinished(() => void server.close().closeAllConnections())
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.')
  const found = new Promise<string>((resolve) => {
    server.once('request', (request, response) => {
      resolve(findClientNetwork(request, trustedProxies))
      response.end()
    })
  })
  connect(address.port, '127.0.0.1').end(['GET / HTTP/1.1', 'Host: localhost', ...lines, '', ''].join('\r\n'))
  return found
}
