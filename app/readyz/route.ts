import { config } from '@/app/_lib/catalogue'
import { openSharedDatabase } from '@/lib/database/shared'

/** How long the answer of the database stands, in milliseconds: frequent checks cause no more writes than that. */
const probeLife = 1_000

let probe = { until: 0, result: Promise.resolve(false) }

/** The process can do its work: its database can be written. While it stops, `server.ts` answers instead. */
export async function GET(): Promise<Response> {
  if (Date.now() >= probe.until) {
    probe = { until: Date.now() + probeLife, result: openSharedDatabase(config).isWritable() }
  }
  const headers = { 'Cache-Control': 'no-store' }
  if (await probe.result) return new Response('ready\n', { headers })
  return new Response('the database cannot be written\n', { status: 503, headers })
}
