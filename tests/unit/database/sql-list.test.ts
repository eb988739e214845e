import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import { expect, test } from 'vitest'

/** Files with SQL, by Kysely or in its own words. */
const files = ['lib/database', 'lib/community', 'lib/newsletter', 'lib/http']
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .map((path) => readFileSync(path, 'utf8'))
  .filter((text) => /from 'kysely'|\bqueries\b/.test(text))

/** What docs/database.md has to name when code calls a method of Kysely. */
const phrases: Record<string, string> = {
  selectFrom: 'SELECT',
  insertInto: 'INSERT',
  updateTable: 'UPDATE',
  deleteFrom: 'DELETE',
  onConflict: 'ON CONFLICT',
  returning: 'RETURNING',
  leftJoin: 'LEFT JOIN',
  groupBy: 'GROUP BY',
  orderBy: 'ORDER BY',
  limit: 'LIMIT',
  offset: 'OFFSET',
  distinct: 'DISTINCT',
  forUpdate: 'FOR UPDATE',
  skipLocked: 'SKIP LOCKED',
  createTable: 'CREATE TABLE',
  createIndex: 'CREATE INDEX',
  dropIndex: 'DROP INDEX',
  alterTable: 'ALTER TABLE',
  renameColumn: 'RENAME COLUMN',
  renameTo: 'RENAME TO',
  addPrimaryKeyConstraint: 'PRIMARY KEY',
  addCheckConstraint: 'CHECK',
  unique: 'UNIQUE',
  case: 'CASE',
  transaction: 'BEGIN',
  setIsolationLevel: 'REPEATABLE READ',
  setAccessMode: 'READ ONLY',
}

/** Parts of these statements that every engine knows. */
const usual =
  /^(?:\$\w+|add|as|addColumn|close|column|columns|compile|connection|destroy|execute\w*|expression|forEach|from|getTables|if|isTransaction|on|select\w*|set|then|toOperationNode|values|where|whereRef|with\w*|ref|refs|table)$/

const list = readFileSync('docs/database.md', 'utf8')

test('the list of what is used of SQL names every kind of statement that is called', () => {
  const called = listCalled().filter((name) => !usual.test(name))

  expect(called.filter((name) => phrases[name] === undefined)).toEqual([])
  expect(called.filter((name) => !list.includes(phrases[name] ?? ''))).toEqual([])
})

test('the list names every lock, every pragma, every type of a column and every function of SQL', () => {
  const texts = files.join('\n')
  const used = [
    ...texts.matchAll(/in ((?:share row )?exclusive) mode/g),
    ...texts.matchAll(/addColumn\('\w+', '(\w+)'/g),
    ...texts.matchAll(/pragma (\w+)/g),
    ...texts.matchAll(/\bfn\.(\w+)/g),
    ...texts.matchAll(/\.(filterWhere|case)\(/g),
  ].map(([, name = '']) => name)

  const words = { countAll: 'COUNT', filterWhere: 'FILTER', case: 'CASE' } as Record<string, string>
  const missing = [...new Set(used)].map((name) => words[name] ?? name).filter((name) => !mentions(name))
  expect(missing).toEqual([])
})

function mentions(name: string): boolean {
  return list.toLowerCase().includes(name.toLowerCase())
}

/** The methods of Kysely that some file calls. */
function listCalled(): string[] {
  const known = listMethods()
  const called = files.flatMap((text) => [...text.matchAll(/\.(\w+)\(/g)].map(([, name = '']) => name))
  return [...new Set(called)].filter((name) => known.has(name)).sort()
}

function listMethods(): Set<string> {
  const queries = new Kysely<{ table: { column: string } }>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (database) => new PostgresIntrospector(database),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  const builders = [
    queries,
    queries.transaction(),
    queries.schema,
    queries.schema.createTable('table'),
    queries.schema.createIndex('index'),
    queries.schema.alterTable('table'),
    queries.selectFrom('table'),
    queries.insertInto('table'),
    queries.updateTable('table'),
    queries.deleteFrom('table'),
  ]
  return new Set(builders.flatMap(listOwn))
}

function listOwn(builder: object): string[] {
  const parent = Object.getPrototypeOf(builder) as object | null
  if (parent === null || parent === Object.prototype) return []
  return [...Object.getOwnPropertyNames(parent), ...listOwn(parent)].filter((name) => name !== 'constructor')
}
