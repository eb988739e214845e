import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { shareInProcess } from '@/lib/process-wide'

/** What became of a form: stored, refused for what it says, refused for the moment by a limit, or not stored for lack of a database. */
export type FormOutcome = 'stored' | 'refused' | 'limited' | 'unavailable'

/** What this process counts. Every label has few values, and none is a visitor's. */
export const metrics = shareInProcess('metrics', makeMetrics)

function makeMetrics() {
  const registry = new Registry()
  const registers = [registry]
  return {
    registry,
    requests: new Counter({
      name: 'shiporskip_http_requests_total',
      help: 'Requests answered, by route template, method and class of status; aborted ones were left by their client.',
      labelNames: ['route', 'method', 'status'],
      registers,
    }),
    latency: new Histogram({
      name: 'shiporskip_http_request_duration_seconds',
      help: 'Time from the request to the end of its answer, by route template.',
      labelNames: ['route'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    pageReads: new Counter({
      name: 'shiporskip_page_cache_reads_total',
      help: 'Pages that were answered: hit as kept, stale while rendered again, miss after a rendering, pass not kept.',
      labelNames: ['state'],
      registers,
    }),
    databaseUp: new Gauge({
      name: 'shiporskip_database_up',
      help: 'Whether the last use of the database worked: 1 or 0.',
      registers,
    }),
    databaseLatency: new Histogram({
      name: 'shiporskip_database_duration_seconds',
      help: 'Time that uses of the database took, with the wait for a connection.',
      buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
      registers,
    }),
    databaseErrors: new Counter({
      name: 'shiporskip_database_errors_total',
      help: 'Uses of the database that failed because it was unavailable.',
      registers,
    }),
    votes: new Counter({
      name: 'shiporskip_votes_total',
      help: 'Votes that were sent, by outcome.',
      labelNames: ['outcome'],
      registers,
    }),
    signUps: new Counter({
      name: 'shiporskip_sign_ups_total',
      help: 'Sign-ups for the newsletter that were sent, by outcome.',
      labelNames: ['outcome'],
      registers,
    }),
    mails: new Counter({
      name: 'shiporskip_mails_total',
      help: 'Attempts of this process to send a mail: sent, waiting to be tried again, failed, or unknown.',
      labelNames: ['outcome'],
      registers,
    }),
    mailOutages: new Counter({
      name: 'shiporskip_mail_outages_total',
      help: 'Times that no mail could be sent or recorded at all.',
      registers,
    }),
  }
}

/** The outcome of a form that was refused with a status. */
export function outcomeOf(status: number): FormOutcome {
  if (status === 429) return 'limited'
  return status >= 500 ? 'unavailable' : 'refused'
}
