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
  const pictures = new LRUCache<string, Buffer, { preview: Preview }>({
    maxSize: keptBytes,
    sizeCalculation: ({ length }) => length,
    async fetchMethod(_version, _kept, { context }) {
      const picture = await runLimited(() => workerPool.draw(context.preview))
      // Undefined is not kept.
      return picture === 'busy' ? undefined : picture
    },
  })
  return {
    render: async (preview) => (await pictures.fetch(versionOfPreview(preview), { context: { preview } })) ?? 'busy',
    close: workerPool.close,
  }
}
