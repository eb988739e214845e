import type { ServerResponse } from 'node:http'
import type { SharedDatabase } from '@/lib/database/shared'

/** How long an answer to "can it write?" stands, in milliseconds: whoever asks all day causes no more writes than that. */
const probeLife = 1_000

/** Answers `/healthz` (the process lives) and `/readyz` (its database can be written, and it is not about to stop). */
export function makeHealthEndpoints(database: SharedDatabase) {
  let isStopping = false
  let probe = { until: 0, result: Promise.resolve(false) }

  return {
    /** From now on the site says that it is not ready. */
    stop: () => {
      isStopping = true
    },
    live: (response: ServerResponse) => send(response, 200, 'alive'),
    ready: async (response: ServerResponse) => {
      if (isStopping) return send(response, 503, 'stopping')
      if (Date.now() >= probe.until) probe = { until: Date.now() + probeLife, result: database.isWritable() }
      const isWritable = await probe.result
      if (isStopping) return send(response, 503, 'stopping')
      return send(response, isWritable ? 200 : 503, isWritable ? 'ready' : 'the database cannot be written')
    },
  }
}

function send(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end(`${text}\n`)
}
