import { type Kysely, type Migration, sql } from 'kysely'

/**
 * Migrations, oldest first; their names sort in this order. A released migration is never edited: add a new one
 * instead.
 */
export const migrations: Record<string, Migration> = {
  '0001-votes': { up: createVotes },
  '0002-newsletter': { up: createNewsletter },
  '0003-plain-names': { up: renameNewsletter },
  '0004-rate-limits': { up: createRateLimits },
}

async function createVotes({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('tallies')
    .addColumn('tool', 'text', (column) => column.notNull().primaryKey())
    .addColumn('ship', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('skip', 'integer', (column) => column.notNull().defaultTo(0))
    .addCheckConstraint('tallies_not_negative', sql`ship >= 0 and skip >= 0`)
    .execute()
  await schema
    .createTable('votes')
    .addColumn('tool', 'text', (column) => column.notNull().references('tallies.tool'))
    .addColumn('visitor', 'text', (column) => column.notNull())
    .addColumn('choice', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('votes_key', ['tool', 'visitor'])
    .addCheckConstraint('votes_choice', sql`choice in ('ship', 'skip')`)
    .execute()
  await schema
    .createTable('probes')
    .addColumn('id', 'integer', (column) => column.notNull().primaryKey())
    .addColumn('written', 'text', (column) => column.notNull())
    .execute()
}

async function createNewsletter({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('subscribers')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('identity', 'text', (column) => column.notNull().unique())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('standing', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .addColumn('leave_key', 'text', (column) => column.notNull().unique())
    .addCheckConstraint('subscribers_standing', sql`standing in ('waiting', 'confirmed', 'unsubscribed')`)
    .execute()
  await schema
    .createTable('confirmations')
    .addColumn('subscriber', 'text', (column) => column.notNull().primaryKey().references('subscribers.id'))
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('expires', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createTable('confirmation_mails')
    .addColumn('mailbox', 'text', (column) => column.notNull().primaryKey())
    .addColumn('total', 'integer', (column) => column.notNull())
    .addColumn('latest', 'text', (column) => column.notNull())
    .execute()
  await schema.createIndex('confirmation_mails_latest').on('confirmation_mails').column('latest').execute()
  await schema
    .createTable('forgotten')
    .addColumn('identity', 'text', (column) => column.notNull().primaryKey())
    .execute()
  await schema
    .createTable('issues')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('made', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('known', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createTable('outbox')
    .addColumn('mailing', 'text', (column) => column.notNull())
    .addColumn('subscriber', 'text', (column) => column.notNull().references('subscribers.id'))
    .addColumn('progress', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('due', 'text', (column) => column.notNull())
    .addColumn('trouble', 'text')
    .addPrimaryKeyConstraint('outbox_key', ['mailing', 'subscriber'])
    .addCheckConstraint('outbox_progress', sql`progress in ('waiting', 'sending', 'sent', 'failed')`)
    .execute()
  await schema.createIndex('outbox_turn').on('outbox').columns(['mailing', 'progress', 'due']).execute()
  await schema.createIndex('outbox_subscriber').on('outbox').column('subscriber').execute()
}

async function renameNewsletter(queries: Kysely<unknown>): Promise<void> {
  const { schema } = queries
  await schema.alterTable('subscribers').renameColumn('standing', 'status').execute()
  await schema.alterTable('subscribers').renameColumn('leave_key', 'unsubscribe_key').execute()
  await schema.alterTable('forgotten').renameTo('suppressions').execute()
  await schema.alterTable('issues').renameColumn('known', 'snapshot').execute()
  await schema.alterTable('outbox').renameColumn('trouble', 'error').execute()
  await schema.dropIndex('outbox_turn').execute()
  await schema.createIndex('outbox_due').on('outbox').columns(['mailing', 'progress', 'due']).execute()
  // Matches keys only: inside a JSON string the quotes are escaped.
  await sql`update issues set digest = replace(digest, '"opening":', '"excerpt":')`.execute(queries)
}

async function createRateLimits({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('rate_limits')
    .addColumn('key', 'text', (column) => column.notNull().primaryKey())
    .addColumn('ends', 'bigint', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .execute()
}
