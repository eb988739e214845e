import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import type { OutgoingMail } from '@/lib/newsletter/outgoing-mail'
import { openTransport } from '@/lib/newsletter/transport'
import { withFolder } from '@/tests/support/content'
import { hostileAddresses } from '@/tests/support/hostile-addresses'

const mail: OutgoingMail = {
  id: '2026-47.abc',
  to: 'ada@example.org',
  unsubscribe: 'https://ship.example/newsletter/unsubscribe?token=key',
  kind: 'issue',
  subject: 'Harbor ships',
  html: '<p>Harbor ships.</p>',
  text: 'Harbor ships.',
}

test('without a server a mail becomes a file that mail programs open, named without its address', () =>
  withFolder(async (dataFolder) => {
    const transport = openFor(dataFolder)

    expect(transport.kind).toBe('files')
    expect(await transport.deliver(mail)).toBe('sent')

    const folder = join(dataFolder, 'outbox')
    expect(readdirSync(folder)).toEqual(['2026-47.abc.eml'])
    expect(await PostalMime.parse(readFileSync(join(folder, '2026-47.abc.eml')))).toMatchObject({
      from: { name: 'Ship or Skip', address: 'newsletter@ship.example' },
      to: [{ name: '', address: 'ada@example.org' }],
      subject: 'Harbor ships',
      text: expect.stringContaining('Harbor ships.'),
      html: expect.stringContaining('<p>Harbor ships.</p>'),
    })
  }))

test('only whoever runs the site may read mails', () =>
  withFolder(async (dataFolder) => {
    await openFor(dataFolder).deliver(mail)

    const folder = join(dataFolder, 'outbox')
    expect(statSync(folder).mode & 0o077).toBe(0)
    expect(statSync(join(folder, '2026-47.abc.eml')).mode & 0o077).toBe(0)
  }))

test('a mail that is written again takes the place of itself', () =>
  withFolder(async (dataFolder) => {
    const transport = openFor(dataFolder)

    await transport.deliver(mail)
    await transport.deliver(mail)

    expect(readdirSync(join(dataFolder, 'outbox'))).toHaveLength(1)
  }))

test('a folder that cannot be written to concerns no mail in particular', () =>
  withFolder(async (folder) => {
    const occupied = join(folder, 'occupied')
    writeFileSync(occupied, 'a file where a folder should be')

    expect(await openFor(occupied).deliver(mail)).toEqual({
      down: `${join(occupied, 'outbox')} cannot be written to (ENOTDIR)`,
    })
  }))

test('nothing is written for what is no address', () =>
  withFolder(async (dataFolder) => {
    const transport = openFor(dataFolder)

    for (const to of hostileAddresses) {
      expect(await transport.deliver({ ...mail, to })).toEqual({ permanent: 'this is no address' })
    }

    expect(readdirSync(dataFolder)).toEqual([])
  }))

function openFor(dataFolder: string) {
  return openTransport({ dataFolder, siteAddress: 'https://ship.example' }, 'Ship or Skip')
}
