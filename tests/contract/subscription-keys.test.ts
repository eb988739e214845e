import { describe, expect, test } from 'vitest'
import { claimNext, nextDue, recordOutcome } from '@/lib/newsletter/outbox'
import { confirm, countSubscribers, signUp, unsubscribe } from '@/lib/newsletter/subscription'
import { engines, freshDatabase } from '@/tests/support/databases'
import {
  addressOf,
  askForToken,
  day,
  friday,
  hour,
  issue47,
  later,
  listAll,
  queueIssue,
  readNewsletter,
  readTable,
  repeat,
  sendAll,
  storeNewsletter,
  subscribe,
} from '@/tests/support/newsletter'

const ada = addressOf('ada')
const minute = 60_000

describe.each(engines)('on %s', (engine) => {
  describe('a token', () => {
    test('confirms once', async () => {
      const database = await freshDatabase(engine)
      const token = await askForToken(database)

      const answers = await Promise.all(repeat(20, () => confirm(database, token, friday)))

      expect(answers.filter((isConfirmed) => isConfirmed)).toHaveLength(1)
    })

    test('is stored nowhere', async () => {
      const database = await freshDatabase(engine)
      const token = await askForToken(database)

      expect(JSON.stringify(await readTable(database, 'confirmations'))).not.toContain(token)
      expect(JSON.stringify(await readTable(database, 'outbox'))).not.toContain(token)
    })

    test.each([
      [48 * hour - 1, true],
      [48 * hour, false],
    ])('%i ms after its mail confirms: %s', async (age, works) => {
      const database = await freshDatabase(engine)
      const token = await askForToken(database)

      expect(await confirm(database, token, later(age))).toBe(works)
      expect((await countSubscribers(database)).confirmed).toBe(works ? 1 : 0)
    })

    test('of an earlier mail no longer works once another was sent', async () => {
      const database = await freshDatabase(engine)
      const first = await askForToken(database)
      const second = await askForToken(database, later(day))

      expect(await confirm(database, first, later(day))).toBe(false)
      expect(await confirm(database, second, later(day))).toBe(true)
    })

    test('of somebody who left before confirming does not work', async () => {
      const database = await freshDatabase(engine)
      await signUp(database, ada, friday)
      const [queuedMail] = await sendAll(database, 'confirmation')
      await unsubscribe(database, queuedMail?.unsubscribeKey ?? '', friday)

      expect(await confirm(database, queuedMail?.confirmToken ?? '', friday)).toBe(false)
      expect(await countSubscribers(database)).toEqual({ waiting: 0, confirmed: 0, unsubscribed: 1 })
    })

    test('1,000 that are tampered with, and leave keys too, do nothing', async () => {
      const database = await freshDatabase(engine)
      await storeNewsletter(database)
      const token = await askForToken(database, friday, 'eve')
      const { unsubscribeKey } = await subscribe(database, 'finn')
      const before = await readNewsletter(database)

      const answers: boolean[] = []
      for (let turn = 0; turn < 1_000; turn += 1) {
        answers.push(await confirm(database, tamper(token, turn), friday))
        answers.push(await unsubscribe(database, tamper(unsubscribeKey, turn), friday))
      }
      for (const other of ['', token.slice(1), token.slice(0, -1), `${token}A`, `${token}=`, token.toLowerCase()]) {
        answers.push(await confirm(database, other, friday))
      }

      expect(new Set(answers)).toEqual(new Set([false]))
      expect(await readNewsletter(database)).toEqual(before)
    })
  })

  describe('a leave key', () => {
    test('takes its subscriber off the list, as often as it is used', async () => {
      const database = await freshDatabase(engine)
      const { unsubscribeKey } = await subscribe(database, 'ada')

      const answers = [
        await unsubscribe(database, unsubscribeKey, later(hour)),
        await unsubscribe(database, unsubscribeKey, later(2 * hour)),
        await unsubscribe(database, unsubscribeKey, later(10_000 * day)),
      ]

      expect(answers).toEqual([true, true, true])
      expect(await listAll(database)).toEqual([
        { address: ada.address, status: 'unsubscribed', since: later(hour).toISOString() },
      ])
    })

    test('stays the same whatever its subscriber does', async () => {
      const database = await freshDatabase(engine)
      const { unsubscribeKey } = await subscribe(database, 'ada')
      await unsubscribe(database, unsubscribeKey, friday)
      const again = await subscribe(database, 'Ada', later(2 * day))
      await queueIssue(database)
      const [queuedMail] = await sendAll(database, issue47.id)

      expect([again.unsubscribeKey, queuedMail?.unsubscribeKey]).toEqual([unsubscribeKey, unsubscribeKey])
      expect(await unsubscribe(database, unsubscribeKey, later(3 * day))).toBe(true)
      expect(await countSubscribers(database)).toEqual({ waiting: 0, confirmed: 0, unsubscribed: 1 })
    })

    test('confirms nobody, and a token lets nobody leave', async () => {
      const database = await freshDatabase(engine)
      await signUp(database, ada, friday)
      const [queuedMail] = await sendAll(database, 'confirmation')

      expect(await confirm(database, queuedMail?.unsubscribeKey ?? '', friday)).toBe(false)
      expect(await unsubscribe(database, queuedMail?.confirmToken ?? '', friday)).toBe(false)
    })

    test('takes nobody else off the list', async () => {
      const database = await freshDatabase(engine)
      const { unsubscribeKey } = await subscribe(database, 'ada')
      await subscribe(database, 'ben')
      await queueIssue(database)

      await unsubscribe(database, unsubscribeKey, friday)

      expect((await sendAll(database, issue47.id)).map(({ address }) => address)).toEqual(['ben@example.org'])
    })

    test('takes back the mail that would ask for a confirmation', async () => {
      const database = await freshDatabase(engine)
      const { unsubscribeKey } = await subscribe(database, 'ada')
      await unsubscribe(database, unsubscribeKey, friday)
      await signUp(database, ada, later(2 * day))

      await unsubscribe(database, unsubscribeKey, later(2 * day))

      expect(await nextDue(database, 'confirmation')).toBeUndefined()
    })

    test('keeps a mail from being tried again that is in hand and refused meanwhile', async () => {
      const database = await freshDatabase(engine)
      await signUp(database, ada, friday)
      const queuedMail = await claimNext(database, 'confirmation', friday)
      if (queuedMail === undefined) throw new Error('Ada gets no mail')

      await unsubscribe(database, queuedMail.unsubscribeKey, friday)
      await recordOutcome(database, queuedMail, { progress: 'waiting', due: later(minute), error: '451: try again' })

      expect(await sendAll(database, 'confirmation', later(hour))).toEqual([])
    })
  })
})

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Another character somewhere, in as many ways as a token has places times 63. */
function tamper(token: string, turn: number): string {
  const at = turn % token.length
  const other = alphabet[(alphabet.indexOf(token[at] ?? '') + 1 + Math.floor(turn / token.length)) % alphabet.length]
  return `${token.slice(0, at)}${other}${token.slice(at + 1)}`
}
