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
