import { expect, test } from 'vitest'
import type { Preview } from '@/lib/preview/describe'
import { makePreviewRenderer } from '@/lib/preview/preview-renderer'
import type { WorkerPool } from '@/lib/preview/worker-pool'

test('at most two are drawn at once, and all that were taken on are drawn', async () => {
  const studio = makeStudio()
  const previewRenderer = makePreviewRenderer(studio.workerPool)

  const pictures = Promise.all(titles(10).map((title) => previewRenderer.render(page(title))))
  await studio.finishAll(10)

  expect((await pictures).map(String)).toEqual(titles(10))
  expect(studio.maxAtOnce()).toBeGreaterThan(0)
  expect(studio.maxAtOnce()).toBeLessThanOrEqual(2)
})

test('who comes when every place is taken is told so at once, and nothing is drawn for them', async () => {
  const studio = makeStudio()
  const previewRenderer = makePreviewRenderer(studio.workerPool)

  const asked = titles(40).map((title) => previewRenderer.render(page(title)))
  const last = await asked.at(-1)
  await studio.finishAll()
  const answers = await Promise.all(asked)

  expect(last).toBe('busy')
  expect(answers.filter((answer) => answer !== 'busy')).toHaveLength(studio.drawn.length)
  expect(studio.drawn.length).toBeLessThan(20)
})

test('there is room again after those before are done', async () => {
  const studio = makeStudio()
  const previewRenderer = makePreviewRenderer(studio.workerPool)
  const asked = titles(40).map((title) => previewRenderer.render(page(title)))
  await studio.finishAll()
  await Promise.all(asked)

  const picture = previewRenderer.render(page('later'))
  await studio.finishAll(1)

  expect(String(await picture)).toBe('later')
})

test('the same picture asked for by many at the same time is drawn once, and once for ever after', async () => {
  const studio = makeStudio()
  const previewRenderer = makePreviewRenderer(studio.workerPool)

  const pictures = Promise.all(titles(40).map(() => previewRenderer.render(page('same'))))
  await studio.finishAll(1)
  await pictures
  const again = await previewRenderer.render(page('same'))

  expect(studio.drawn).toEqual(['same'])
  expect(String(again)).toBe('same')
})

test('pictures are kept within a bound of bytes, those that were asked for last', async () => {
  const studio = makeStudio(3_000_000)
  const previewRenderer = makePreviewRenderer(studio.workerPool)
  for (const title of ['first', 'second', 'third', 'third', 'first']) {
    const picture = previewRenderer.render(page(title))
    await studio.finishAll(1)
    await picture
  }

  expect(studio.drawn).toEqual(['first', 'second', 'third', 'first'])
})

test('a drawing that fails is told to everybody who waits for it, and is tried again when asked again', async () => {
  const studio = makeStudio()
  const previewRenderer = makePreviewRenderer(studio.workerPool)

  const both = Promise.allSettled([previewRenderer.render(page('same')), previewRenderer.render(page('same'))])
  await studio.fail()
  const picture = previewRenderer.render(page('same'))
  await studio.finishAll(1)

  expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(String(await picture)).toBe('same')
})

function titles(amount: number): string[] {
  return Array.from({ length: amount }, (_, index) => `page ${index}`)
}

function page(title: string): Preview {
  return { site: 'Ship or Skip', eyebrow: '', shape: 'list', title, line: '', tools: [] }
}

type Easel = { title: string; finish: () => void; fail: () => void }

/** WorkerPool that finish a drawing when they are told to; a picture is the title of its page, and as long as is said. */
function makeStudio(bytes = 0) {
  const easels: Easel[] = []
  const drawn: string[] = []
  let max = 0
  const workerPool: WorkerPool = {
    draw: (preview) => {
      const title = preview.shape === 'list' ? preview.title : ''
      drawn.push(title)
      return new Promise((resolve, reject) => {
        easels.push({
          title,
          finish: () => resolve(Buffer.from(title.padEnd(bytes))),
          fail: () => reject(new Error('no ink')),
        })
        max = Math.max(max, easels.length)
      })
    },
    close: async () => {},
  }
  /** Finishes one drawing after the other until so many are done, or until no more are begun. */
  async function finishAll(amount = Number.POSITIVE_INFINITY): Promise<void> {
    for (let done = 0; done < amount; done++) {
      await settle()
      const easel = easels.shift()
      if (easel === undefined) return
      easel.finish()
    }
    await settle()
  }
  async function fail(): Promise<void> {
    await settle()
    easels.shift()?.fail()
    await settle()
  }
  return { workerPool, drawn, finishAll, fail, maxAtOnce: () => max }
}

/** Until everything that only waits for promises has gone on. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
