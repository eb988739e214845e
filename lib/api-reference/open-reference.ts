import Piscina from 'piscina'
import { describeApi } from '@/lib/api/openapi'
import type { Catalogue, Html } from '@/lib/catalogue/catalogue'
import { memoizeBySite } from '@/lib/documents/memoize'
import { workerFile, workerOptions } from '@/lib/worker-file'

/** The time limit in milliseconds. Usually it takes a second and a half. */
const maxDrawing = 30_000

const drawings = memoizeBySite((): { html?: Promise<Html> } => ({}))

/** The reference of the API as HTML, drawn once for a catalogue. After a failure the next reader has it drawn again. */
export function openReference(catalogue: Catalogue, siteAddress: string): Promise<Html> {
  const drawing = drawings(catalogue, siteAddress)
  drawing.html ??= drawInThread(describeApi(catalogue, siteAddress)).catch((error: unknown) => {
    delete drawing.html
    throw error
  })
  return drawing.html
}

/**
 * Draws in a thread that then ends. What draws takes half a second to load and 50 MB, and the server would keep them for a
 * page that is drawn once.
 */
async function drawInThread(document: object): Promise<Html> {
  const file = workerFile('api-reference', 'reference-worker')
  const pool = new Piscina<object, Html>({
    filename: file,
    minThreads: 0,
    maxThreads: 1,
    execArgv: workerOptions(file),
  })
  try {
    return await pool.run(document, { signal: AbortSignal.timeout(maxDrawing) })
  } finally {
    await pool.destroy()
  }
}
