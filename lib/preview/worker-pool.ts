import Piscina from 'piscina'
import { logger } from '@/lib/observability/logger'
import { workerFile, workerOptions } from '@/lib/worker-file'
import type { Preview } from './describe'

/** Draws previews in worker threads. */
export type WorkerPool = { draw: (preview: Preview) => Promise<Buffer>; close: () => Promise<void> }

/** The time limit of a drawing in milliseconds, after which its thread is ended. A drawing usually takes 50. */
const maxDrawing = 10_000

/**
 * How long an idle thread is kept, in milliseconds. It holds 110 MB, but starting one takes half a second, and
 * requests usually follow for some minutes after a link is shared.
 */
const idleTimeout = 300_000

/** Creates a pool that starts threads on demand and ends them when they are idle. */
export function makeWorkerPool(
  max: number,
  worker = workerFile('preview', 'preview-worker'),
  timeout = maxDrawing,
): WorkerPool {
  const pool = new Piscina<Preview, Uint8Array>({
    filename: worker,
    minThreads: 0,
    maxThreads: max,
    idleTimeout,
    atomics: 'disabled',
    recordTiming: false,
    // 20 MB stay in use between drawings. Without limits V8 would let the heap grow to three times as much.
    resourceLimits: { maxOldGenerationSizeMb: 48, maxYoungGenerationSizeMb: 4 },
    execArgv: workerOptions(worker),
  })
  // Without a listener, the error of an idle thread would end the server.
  pool.on('error', (error: Error) => logger.error({ err: error }, 'A thread that draws previews failed.'))
  let isClosed = false
  return {
    draw: async (preview) => {
      // Piscina would start threads again if a task were run after it was destroyed.
      if (isClosed) throw new Error('no previews are drawn any more')
      return Buffer.from(await pool.run(preview, { signal: AbortSignal.timeout(timeout) }))
    },
    close: () => {
      isClosed = true
      return pool.destroy()
    },
  }
}
