import { describe, expect, test } from 'vitest'
import { type Database, DatabaseUnavailable } from '@/lib/database/open'
import type { MailAddress } from '@/lib/newsletter/address'
import { confirm, removeUnconfirmed, signUp, unsubscribe } from '@/lib/newsletter/subscription'
import { engines, freshDatabase, freshLocation, openForTest } from '@/tests/support/databases'
import { addressOf, day, friday, hour, later, readTable, repeat, sendAll, subscribe } from '@/tests/support/newsletter'
import { startScript, waitForEnd } from './processes'

const ada = addressOf('ada')

describe.each(engines)('confirmation mails on %s', (engine) => {
  test('1,000 sign-ups for one address at once queue one', async () => {
    const database = await freshDatabase(engine)

    const answers = await Promise.all(repeat(1_000, () => signUpUntilTold(database, ada)))

    expect(new Set(answers)).toEqual(new Set(['taken']))
    expect(await sendAll(database, 'confirmation')).toHaveLength(1)
    expect(await readTable(database, 'confirmation_mails')).toMatchObject([{ total: 1 }])
  })

  test('a sign-up for one address every hour of ten days queues one a day, and three ever', async () => {
    const database = await freshDatabase(engine)
    const sent: string[] = []

    for (let turn = 0; turn < 240; turn += 1) {
      const now = later(turn * hour)
      await signUp(database, turn % 2 === 0 ? ada : addressOf('A.D.A+tag'), now)
      sent.push(...(await sendAll(database, 'confirmation', now)).map(() => now.toISOString()))
    }

    const [first = '', second = '', third = '', ...more] = sent
    expect(more).toEqual([])
    expect(Date.parse(second) - Date.parse(first)).toBeGreaterThanOrEqual(day)
    expect(Date.parse(third) - Date.parse(second)).toBeGreaterThanOrEqual(day)
  })

  test('dots, plus tags and capitals are one mailbox, even at once', async () => {
    const database = await freshDatabase(engine)
    const names = ['adalovelace', 'ada.lovelace', 'Ada.Lovelace', 'a.d.a.lovelace+1', 'adalovelace+2', 'ADALOVELACE+3']

    await Promise.all(names.map((name) => signUp(database, addressOf(name), friday)))

    expect(await sendAll(database, 'confirmation')).toHaveLength(1)
  })

  test('the same name elsewhere is another mailbox', async () => {
    const database = await freshDatabase(engine)

    await signUp(database, ada, friday)
    await signUp(database, addressOf('ada@example.com'), friday)

    expect(await sendAll(database, 'confirmation')).toHaveLength(2)
  })

  test('are counted anew from when somebody confirms, and stay a day apart', async () => {
    const database = await freshDatabase(engine)
    for (const days of [0, 1]) {
      await signUp(database, ada, later(days * day))
      await sendAll(database, 'confirmation', later(days * day))
    }
    await signUp(database, ada, later(2 * day))
    const [third] = await sendAll(database, 'confirmation', later(2 * day))
    await confirm(database, third?.confirmToken ?? '', later(2 * day))
    await unsubscribe(database, third?.unsubscribeKey ?? '', later(2 * day))

    await signUp(database, ada, later(3 * day - 1))
    const tooSoon = await sendAll(database, 'confirmation', later(3 * day - 1))
    const inTime = []
    for (const days of [3, 4, 5, 6]) {
      await signUp(database, ada, later(days * day))
      inTime.push(await sendAll(database, 'confirmation', later(days * day)))
    }

    expect(tooSoon).toEqual([])
    expect(inTime.map((queuedMails) => queuedMails.length)).toEqual([1, 1, 1, 0])
  })

  test('three that nobody confirms stay three, though the subscriber is erased', async () => {
    const database = await freshDatabase(engine)
    for (const days of [0, 1, 2]) {
      await signUp(database, ada, later(days * day))
      await sendAll(database, 'confirmation', later(days * day))
    }
    await removeUnconfirmed(database, later(90 * day))

    await signUp(database, ada, later(100 * day))

    expect(await sendAll(database, 'confirmation', later(100 * day))).toEqual([])
  })

  test('one that waits for days, because no mail can be sent, is not counted again', async () => {
    const database = await freshDatabase(engine)

    for (const days of [0, 1, 2, 3]) await signUp(database, ada, later(days * day))

    expect(await readTable(database, 'confirmation_mails')).toMatchObject([{ total: 1 }])
    expect(await sendAll(database, 'confirmation', later(3 * day))).toHaveLength(1)
  })

  test('the site sends 300 an hour, whoever asks at once, and says to all alike that it is busy', async () => {
    const database = openForTest(await freshLocation(engine), { queryMillis: 0 })
    await subscribe(database, 'known', later(-1))

    const answers = await Promise.all(repeat(350, (turn) => signUp(database, addressOf(`reader-${turn}`), later(turn))))
    const known = await signUp(database, addressOf('known'), later(hour - 2))
    const afterwards = await signUp(database, addressOf('late'), later(hour + 350))

    expect(answers.filter((answer) => answer === 'taken')).toHaveLength(299)
    expect(known).toBe('busy')
    expect(afterwards).toBe('taken')
    expect(await readTable(database, 'subscribers')).toHaveLength(301)
  })
})

test.each(engines)('4 processes that sign the same 40 people up at once on %s queue one mail each', async (engine) => {
  const location = await freshLocation(engine)

  const ended = await Promise.all(
    repeat(4, () => waitForEnd(startScript('tests/support/sign-up-many.ts', [location, '40']))),
  )

  const database = openForTest(location)
  expect(ended).toEqual(Array(4).fill({ status: 0, signal: null, output: '' }))
  expect(await sendAll(database, 'confirmation')).toHaveLength(40)
  expect(new Set((await readTable(database, 'confirmation_mails')).map(({ total }) => total))).toEqual(new Set([1]))
})

/** Whoever waits too long for a busy server is told so, and asks again. */
async function signUpUntilTold(database: Database, address: MailAddress): Promise<string> {
  for (;;) {
    try {
      return await signUp(database, address, friday)
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error
    }
  }
}
