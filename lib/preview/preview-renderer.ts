import { LRUCache } from 'lru-cache'
import { makeConcurrencyLimit } from './concurrency-limit'
import { type Preview, versionOfPreview } from './describe'
import { makeWorkerPool, type WorkerPool } from './worker-pool'

/** Draws previews and caches them; returns `busy` when too many are waiting. Throws when drawing fails. */
export type PreviewRenderer = { render: (preview: Preview) => Promise<Buffer | 'busy'>; close: () => Promise<void> }

/**
 * One drawing at a time: on two processors two threads draw 30 a second instead of 24, but use 50 MB more and leave
 * no processor for pages. A queue of 16 takes less than a second.
 */
const limits = { atOnce: 1, waiting: 16 }

/** The cache limit in bytes, enough for about a hundred pictures. */
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
