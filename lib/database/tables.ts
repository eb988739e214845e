export type Choice = 'ship' | 'skip'

/** Signed up, confirmed by mail, or unsubscribed. */
export type SubscriptionStatus = 'waiting' | 'confirmed' | 'unsubscribed'

/** The state of a mail. If one stays `sending`, it is unknown whether it arrived. */
export type Progress = 'waiting' | 'sending' | 'sent' | 'failed'

/** Times are ISO 8601 in UTC with milliseconds, `2026-11-20T09:30:00.000Z`, so that they sort as text. */
export type Tables = {
  /** One visitor's vote on one tool: the source of truth. */
  votes: { tool: string; visitor: string; choice: Choice; day: string }
  /** Vote counts, updated in the same transaction as the votes. */
  tallies: { tool: string; ship: number; skip: number }
  /** Everyone who signed up. `identity` is the address in lower case; `unsubscribe_key` can only unsubscribe. */
  subscribers: {
    id: string
    identity: string
    address: string
    status: SubscriptionStatus
    since: string
    unsubscribe_key: string
  }
  /** The one valid confirmation link of a subscriber, by the hash of its token. */
  confirmations: { subscriber: string; token_hash: string; expires: string }
  /** Confirmation mails sent to a mailbox (hashed) since it last confirmed, and the time of the latest. */
  confirmation_mails: { mailbox: string; total: number; latest: string }
  /** Hashes of identities that must never be mailed again. */
  suppressions: { identity: string }
  /**
   * Issues of the newsletter, by year and week: `2026-47`. `digest` is the content, `snapshot` the reviews and
   * comparisons that readers have seen by then.
   */
  issues: { id: string; made: string; digest: string; snapshot: string }
  /** One mail to one subscriber. `mailing` is the id of an issue, or `confirmation`. */
  outbox: {
    mailing: string
    subscriber: string
    progress: Progress
    attempts: number
    /** When it may be sent next, or was last claimed. */
    due: string
    /** Why the last attempt failed: a reply code and our own words, never an address. */
    error: string | null
  }
  /**
   * How often a network has tried something in the window that ends then, in milliseconds since 1970. `key` is computed
   * from the network and the signing key. Only processes that share PostgreSQL use it.
   */
  rate_limits: { key: string; ends: number; attempts: number }
  /** One row that the readiness probe writes. */
  probes: { id: number; written: string }
}

/** Tables that are counted and copied, with their keys, referenced tables first. Probes and limits are not copied. */
export const keptTables = {
  tallies: ['tool'],
  votes: ['tool', 'visitor'],
  subscribers: ['id'],
  confirmations: ['subscriber'],
  confirmation_mails: ['mailbox'],
  suppressions: ['identity'],
  issues: ['id'],
  outbox: ['mailing', 'subscriber'],
} as const satisfies { [Table in Exclude<keyof Tables, 'probes' | 'rate_limits'>]: readonly (keyof Tables[Table])[] }

export type KeptTable = keyof typeof keptTables
