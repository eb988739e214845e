import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { awaitTurn } from '@/lib/http/turns'

test('what waits begins in the order in which it came, and the event loop goes round in between', async () => {
  const begun: string[] = []
  const begin = (name: string) => awaitTurn().then(() => begun.push(name))

  const all = [begin('first'), begin('second'), begin('third')]
  await setImmediate()
  expect(begun).toEqual(['first'])
  all.push(begin('fourth'))
  await setImmediate()
  expect(begun).toEqual(['first', 'second'])

  await Promise.all(all)
  expect(begun).toEqual(['first', 'second', 'third', 'fourth'])
})

test('whoever comes when nobody waits does not wait for those who began', async () => {
  await awaitTurn()
  await expect(awaitTurn()).resolves.toBeUndefined()
})
