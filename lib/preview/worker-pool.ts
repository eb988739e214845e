import { extname, join } from 'node:path'
import Piscina from 'piscina'
import type { Preview } from './describe'

/** Draws previews outside the thread that answers requests. */
export type WorkerPool = { draw: (preview: Preview) => Promise<Buffer>; close: () => Promise<void> }

/** How long a drawing may take until its thread is ended, in milliseconds; usual are fifty. */
const maxDrawing = 10_000

/**
 * How long a thread without work is kept, in milliseconds. It holds 110 MB; starting one takes half a second, so the
 * requests that come in the minutes after a link was shared should find one.
 */
const idleTimeout = 300_000

/** Starts threads when there is something to draw, and ends them when there has been nothing for a while. */
export function makeWorkerPool(max: number, worker = workerFile(), timeout = maxDrawing): WorkerPool {
  const pool = new Piscina<Preview, Uint8Array>({
    filename: worker,
    minThreads: 0,
    maxThreads: max,
    idleTimeout,
    atomics: 'disabled',
    recordTiming: false,
    // What lives longer than a drawing is 20 MB. By itself V8 would let the rest grow to three times as much.
    resourceLimits: { maxOldGenerationSizeMb: 48, maxYoungGenerationSizeMb: 4 },
    // Options of the server itself, such as the size of its heap, are not for threads.
    execArgv: extname(worker) === '.ts' ? ['--import', 'tsx'] : [],
  })
  // Without a listener a thread that fails while it draws nothing would end the server.
  pool.on('error', (error: Error) => console.error(`a thread that draws previews failed: ${error.message}`))
  let isClosed = false
  return {
    draw: async (preview) => {
      // A pool that was destroyed would start again when it is given something to do.
      if (isClosed) throw new Error('no previews are drawn any more')
      return Buffer.from(await pool.run(preview, { signal: AbortSignal.timeout(timeout) }))
    },
    close: () => {
      isClosed = true
      return pool.destroy()
    },
  }
}

/** The built worker in production, its source while developing. */
function workerFile(): string {
  const [folder, file] =
    process.env.NODE_ENV === 'production' ? ['build', 'preview-worker.mjs'] : ['lib', 'preview/preview-worker.ts']
  // Next's bundler would take the whole project for what may lie there.
  return join(/* turbopackIgnore: true */ process.cwd(), folder, file)
}
