import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAddress } from '@/lib/newsletter/address'
import { hostileAddresses } from '@/tests/support/hostile-addresses'

test.each([
  ['ada@example.org', 'ada@example.org'],
  ['  ada@example.org ', 'ada@example.org'],
  ['Ada.Lovelace@Example.ORG', 'Ada.Lovelace@example.org'],
  ['ada+news@example.org', 'ada+news@example.org'],
  ["o'brien@example.ie", "o'brien@example.ie"],
  ['_ada-l@mail.example.co.uk', '_ada-l@mail.example.co.uk'],
  ['1@2.example', '1@2.example'],
  ['ada@xn--bcher-kva.example', 'ada@xn--bcher-kva.example'],
  ['ada@xn--e1afmkfd.xn--p1ai', 'ada@xn--e1afmkfd.xn--p1ai'],
  [`${'a'.repeat(64)}@${'b'.repeat(63)}.example`, `${'a'.repeat(64)}@${'b'.repeat(63)}.example`],
  [`ada@${'b'.repeat(60)}.${'c.'.repeat(92)}eu`, `ada@${'b'.repeat(60)}.${'c.'.repeat(92)}eu`],
])('%s is an address', (text, address) => {
  expect(parseAddress(text)?.address).toBe(address)
})

test.each(hostileAddresses.map((text) => [text.slice(0, 60), text]))('%j is none', (_, text) => {
  expect(parseAddress(text)).toBeUndefined()
})

test.each([
  ['Ada.Lovelace@Example.org', 'ada.lovelace@example.org', 'adalovelace@example.org'],
  ['a.d.a+news+more.of.it@mail.example.org', 'a.d.a+news+more.of.it@mail.example.org', 'ada@mail.example.org'],
])('%s is the person %s with the mailbox %s', (text, identity, mailbox) => {
  expect(parseAddress(text)).toMatchObject({ identity, mailbox })
})

const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789']
const word = (more: string, maxLength: number) =>
  fc
    .tuple(
      fc.constantFrom(...letters),
      fc.string({ unit: fc.constantFrom(...letters, ...more), maxLength: maxLength - 2 }),
      fc.constantFrom(...letters),
    )
    .map((parts) => parts.join(''))
const local = fc.array(word("_'+-", 14), { minLength: 1, maxLength: 4 }).map((words) => words.join('.'))
const domain = fc
  .tuple(fc.array(word('-', 14), { minLength: 1, maxLength: 4 }), fc.constantFrom('org', 'Example', 'xn--p1ai', 'c4'))
  .map(([labels, last]) => [...labels, last].join('.'))
const anyAddress = fc.tuple(local, domain).map((parts) => parts.join('@'))
/** Texts that come near an address, made of its parts and of what has a meaning in a mail. */
const nearly = fc
  .array(
    fc.oneof(
      anyAddress,
      local,
      domain,
      fc.constantFrom(...'@.,;:<>()[]"\\%!\'+- \t\r\n\0'),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''))

describe('whatever is typed', () => {
  test('an address of plain words is one, and stays itself when it is read again', () => {
    fc.assert(
      fc.property(anyAddress, (text) => {
        const read = parseAddress(text)

        expect(read).toBeDefined()
        expect(parseAddress(read?.address ?? '')).toEqual(read)
        expect(parseAddress(read?.identity ?? '')).toMatchObject({ identity: read?.identity, mailbox: read?.mailbox })
        expect(read?.address.toLowerCase()).toBe(text.toLowerCase())
      }),
    )
  })

  test('what is read is one recipient and no header', () => {
    fc.assert(
      fc.property(nearly, (text) => {
        const read = parseAddress(text)

        if (read === undefined) return
        expect(read.address).toMatch(/^[A-Za-z0-9_'.+-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/)
        expect(text.trim().toLowerCase()).toBe(read.identity)
      }),
      { numRuns: 2_000 },
    )
  })

  test('dots, a tag and capitals make no other mailbox', () => {
    fc.assert(
      fc.property(local, domain, fc.nat(), fc.boolean(), (before, after, place, isLoud) => {
        const plain = before.replaceAll(/[.+]/g, '')
        const at = 1 + (place % plain.length)
        const dotted = at < plain.length ? `${plain.slice(0, at)}.${plain.slice(at)}` : plain
        const varied = `${isLoud ? dotted.toUpperCase() : dotted}+tag.of-hers@${after}`

        expect(parseAddress(varied)?.mailbox).toBe(parseAddress(`${plain}@${after}`)?.mailbox)
      }),
    )
  })
})
