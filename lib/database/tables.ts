export type Choice = 'ship' | 'skip'

/** Whether someone gets the newsletter: asked for it, said so again from their mailbox, or left. */
export type SubscriptionStatus = 'waiting' | 'confirmed' | 'unsubscribed'

/** A mail before, while and after it is handed over. Whether one that stays `sending` arrived is not known. */
export type Progress = 'waiting' | 'sending' | 'sent' | 'failed'

/** Moments are ISO 8601 in UTC with milliseconds, `2026-11-20T09:30:00.000Z`, so that text sorts as time does. */
export type Tables = {
  /** One visitor's vote on one tool: the truth. */
  votes: { tool: string; visitor: string; choice: Choice; day: string }
  /** Counts of votes, changed in the same transaction as they are. */
  tallies: { tool: string; ship: number; skip: number }
  /** Everyone who asked for the newsletter. `identity` is the address in small letters; `unsubscribe_key` only lets them unsubscribe. */
  subscribers: {
    id: string
    identity: string
    address: string
    status: SubscriptionStatus
    since: string
    unsubscribe_key: string
  }
  /** The one link that may confirm a subscriber, as a hash of its token. */
  confirmations: { subscriber: string; token_hash: string; expires: string }
  /** How many confirmation mails a mailbox, known by its hash, was sent since it last confirmed, and when the last was. */
  confirmation_mails: { mailbox: string; total: number; latest: string }
  /** Hashes of the identities that are never mailed again. */
  suppressions: { identity: string }
  /** Issues of the newsletter, by year and week: `2026-47`. `digest` is what they tell, `snapshot` what readers know by then. */
  issues: { id: string; made: string; digest: string; snapshot: string }
  /** One mail for one subscriber; `mailing` is the id of an issue, or `confirmation`. */
  outbox: {
    mailing: string
    subscriber: string
    progress: Progress
    attempts: number
    /** When it may be sent next, or was last taken to be sent. */
    due: string
    /** Why the last attempt failed: a reply code and words of ours, never an address. */
    error: string | null
  }
  /** One row that a readiness probe writes to. */
  probes: { id: number; written: string }
}

/** What is counted and copied: tables with their keys, those that others refer to first. A probe is not kept. */
export const keptTables = {
  tallies: ['tool'],
  votes: ['tool', 'visitor'],
  subscribers: ['id'],
  confirmations: ['subscriber'],
  confirmation_mails: ['mailbox'],
  suppressions: ['identity'],
  issues: ['id'],
  outbox: ['mailing', 'subscriber'],
} as const satisfies { [Table in Exclude<keyof Tables, 'probes'>]: readonly (keyof Tables[Table])[] }

export type KeptTable = keyof typeof keptTables
