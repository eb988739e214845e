import { LRUCache } from 'lru-cache'
import { makeConcurrencyLimit } from './concurrency-limit'
import { type Preview, versionOfPreview } from './describe'
import { makeWorkerPool, type WorkerPool } from './worker-pool'

/** Has previews drawn, each once; says so when too many others wait. Throws what goes wrong in a drawing. */
export type PreviewRenderer = { render: (preview: Preview) => Promise<Buffer | 'busy'>; close: () => Promise<void> }

/**
 * One drawing at a time, though two would be allowed: on two processors two threads draw 30 a second where one draws
 * 24, hold 50 MB more, and leave no processor to those who read. What waits is drawn within a second.
 */
const limits = { atOnce: 1, waiting: 16 }

/** Bytes of finished pictures that are kept: about a hundred. */
const keptBytes = 8_000_000

export function makePreviewRenderer(workerPool: WorkerPool = makeWorkerPool(limits.atOnce)): PreviewRenderer {
  const runLimited = makeConcurrencyLimit(limits)
  const finished = new LRUCache<string, Buffer>({ maxSize: keptBytes, sizeCalculation: ({ length }) => length })
  const begun = new Map<string, Promise<Buffer | 'busy'>>()

  async function draw(version: string, preview: Preview): Promise<Buffer | 'busy'> {
    try {
      const picture = await runLimited(() => workerPool.draw(preview))
      if (picture !== 'busy') finished.set(version, picture)
      return picture
    } finally {
      begun.delete(version)
    }
  }

  return {
    render: async (preview) => {
      const version = versionOfPreview(preview)
      const picture = finished.get(version) ?? begun.get(version)
      if (picture !== undefined) return picture
      const drawing = draw(version, preview)
      begun.set(version, drawing)
      return drawing
    },
    close: workerPool.close,
  }
}
