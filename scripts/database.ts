import { type Counts, countRows, findDamage, findMiscounts, readSnapshot } from '@/lib/database/audit'
import { backUp } from '@/lib/database/backup'
import { copyDatabase } from '@/lib/database/copy'
import { formatLocation, locateDatabase } from '@/lib/database/location'
import { type Database, openDatabase } from '@/lib/database/open'
import { reportAndExit } from '@/lib/report'

const usage = `npm run database check                          checks the file and that every tally matches its votes
npm run database backup FILE                    backs up everything to a new SQLite file, while the site runs
npm run database -- copy FROM TO [--replace]    copies votes and subscribers from one database to another, all or nothing

The site's database is the one in DATABASE_URL, otherwise ship-or-skip.db in DATA_FOLDER (data).
FROM and TO are SQLite files or addresses: postgres://user:password@host/name`

const location = locateDatabase({ databaseUrl: process.env.DATABASE_URL, dataFolder: process.env.DATA_FOLDER })

try {
  await run(process.argv.slice(2))
} catch (error) {
  reportAndExit(error)
}

async function run([command, ...rest]: string[]): Promise<void> {
  const options = rest.filter((word) => word.startsWith('-'))
  const [first, second, ...more] = rest.filter((word) => !word.startsWith('-'))
  const isPlain = options.length === 0 && more.length === 0
  const isReplacing = options.join() === '--replace' && more.length === 0
  if (command === 'check' && isPlain && first === undefined) return check()
  if (command === 'backup' && isPlain && first !== undefined && second === undefined) return backup(first)
  if (command === 'copy' && (isPlain || isReplacing) && first !== undefined && second !== undefined) {
    return copy(first, second, isReplacing)
  }
  console.error(usage)
  process.exit(2)
}

async function check(): Promise<void> {
  const database = openPatiently(location, { mustExist: true })
  await closing([database], () =>
    readSnapshot(database, async (queries) => {
      const faults = [...(await findDamage(database, queries)), ...(await findMiscounts(queries))]
      if (faults.length > 0) throw new Error(faults.join('\n'))
      console.log(`The database is valid: ${formatCounts(await countRows(queries))}. Every tally matches its votes.`)
    }),
  )
}

async function backup(file: string): Promise<void> {
  console.log(`${file} holds ${formatCounts(await backUp(location, file))}.`)
}

async function copy(from: string, to: string, replace: boolean): Promise<void> {
  const source = openPatiently(from, { mustExist: true })
  const target = openPatiently(to)
  await closing([source, target], async () => {
    const counts = await copyDatabase(source, target, { replace, onProgress: announceRows() })
    console.log(`${formatLocation(to)} now holds ${formatCounts(counts)}, the same as ${formatLocation(from)}.`)
  })
}

function announceRows(): (rows: number) => void {
  let announced = 0
  return (rows) => {
    if (rows - announced < 25_000) return
    announced = rows
    console.log(`${rows.toLocaleString('en')} rows read ...`)
  }
}

/** No query timeout: counting and copying millions of votes takes longer than a visitor's request may. */
function openPatiently(place: string, options: { mustExist?: boolean } = {}): Database {
  return openDatabase(place, { ...options, queryMillis: 0 })
}

async function closing<T>(databases: Database[], work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } finally {
    await Promise.all(databases.map((database) => database.close()))
  }
}

function formatCounts({ votes, tallies, subscribers }: Counts): string {
  const [cast, tools, people] = [votes, tallies, subscribers].map((amount) => amount.toLocaleString('en'))
  return `${cast} votes on ${tools} tools, ${people} subscribers`
}
