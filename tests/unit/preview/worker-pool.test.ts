import { resolve } from 'node:path'
import { PNG } from 'pngjs'
import { expect, onTestFinished, test } from 'vitest'
import type { Preview } from '@/lib/preview/describe'
import { makeWorkerPool } from '@/lib/preview/worker-pool'

const frail = resolve('tests/support/frail-worker.mjs')

test('a thread draws what is described', async () => {
  const workerPool = open(makeWorkerPool(1))

  const { width, height } = PNG.sync.read(await workerPool.draw(page('The panel')))

  expect([width, height]).toEqual([1200, 630])
})

test('a drawing that throws fails by itself, and its thread goes on', async () => {
  const workerPool = open(makeWorkerPool(1, frail))

  await expect(workerPool.draw(page('throw'))).rejects.toThrow('no ink')
  expect(String(await workerPool.draw(page('fine')))).toBe('fine')
})

test('a thread that ends fails what it drew, and another takes its place', async () => {
  const workerPool = open(makeWorkerPool(1, frail))

  await expect(workerPool.draw(page('exit'))).rejects.toThrow('exited')
  expect(String(await workerPool.draw(page('fine')))).toBe('fine')
})

test('a drawing that takes too long is ended', async () => {
  const workerPool = open(makeWorkerPool(1, frail, 500))

  await expect(workerPool.draw(page('never'))).rejects.toThrow('aborted')
})

test('what is being drawn when the threads are closed fails, and so does whatever comes later', async () => {
  const workerPool = makeWorkerPool(1, frail)
  const drawing = Promise.allSettled([workerPool.draw(page('never'))])

  await workerPool.close()

  expect((await drawing)[0].status).toBe('rejected')
  await expect(workerPool.draw(page('fine'))).rejects.toThrow()
})

function open<T extends { close: () => Promise<void> }>(workerPool: T): T {
  onTestFinished(() => workerPool.close())
  return workerPool
}

function page(title: string): Preview {
  return { site: '', eyebrow: '', shape: 'list', title, line: '', tools: [] }
}
