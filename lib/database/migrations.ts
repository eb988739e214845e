import { type Kysely, type Migration, sql } from 'kysely'

/**
 * What was done to the tables, oldest first. The names sort in this order. An entry that has been released is never
 * changed: the next one changes what it made.
 */
export const migrations: Record<string, Migration> = {
  '0001-votes': { up: createVotes },
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
