import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Counts } from '@/lib/database/audit'
import { backUp } from '@/lib/database/backup'
import { locateDatabase } from '@/lib/database/location'
import { listExpired, nameBackup, type Rotation } from '@/lib/database/rotation'
import { tryRestore } from '@/lib/database/try-restore'
import { reportAndExit } from '@/lib/report'

const usage = `npm run backup           backs up the site's database to a new file in BACKUP_FOLDER (backups), and restores it once to try it
npm run backup FOLDER    the same into another folder

Of the last BACKUP_DAYS days (7) and BACKUP_WEEKS weeks (4) that have a backup the latest is kept; older ones are removed
after a backup that could be restored.`

const [folder = process.env.BACKUP_FOLDER || 'backups', ...more] = process.argv.slice(2)
if (more.length > 0 || folder.startsWith('-')) {
  console.error(usage)
  process.exit(2)
}

try {
  await run()
} catch (error) {
  reportAndExit(error)
}

async function run(): Promise<void> {
  const rotation = { days: readAmount('BACKUP_DAYS', 7), weeks: readAmount('BACKUP_WEEKS', 4) }
  const dataFolder = process.env.DATA_FOLDER || 'data'
  const location = locateDatabase({ databaseUrl: process.env.DATABASE_URL, dataFolder })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, nameBackup(new Date()))

  const stored = await backUp(location, file)
  console.log(`${file} holds ${formatCounts(stored)}.`)
  await checkRestore(file, stored)
  console.log('It was restored into another file, and everything was there.')
  keepSigningKey(dataFolder, file)
  removeExpired(rotation)
}

async function checkRestore(file: string, stored: Counts): Promise<void> {
  try {
    const restored = await tryRestore(file)
    if (JSON.stringify(restored) !== JSON.stringify(stored))
      throw new Error(`Only ${formatCounts(restored)} came back.`)
  } catch (error) {
    const reason = error instanceof Error ? error.message : error
    throw new Error(`${file} was kept, but a restore of it failed, and no older backup was removed:\n${reason}`)
  }
}

/** Without its key no visitor could change a vote after a restore. */
function keepSigningKey(dataFolder: string, file: string): void {
  const key = join(dataFolder, 'signing-key')
  if (process.env.SIGNING_KEY) {
    console.log('SIGNING_KEY is not part of a backup: keep a copy of it elsewhere.')
  } else if (existsSync(key)) {
    const copy = nameKey(file)
    copyFileSync(key, `${copy}.part`)
    renameSync(`${copy}.part`, copy)
    console.log(`${copy} holds the signing key.`)
  } else {
    console.log(
      `There is no signing key in ${dataFolder} yet: without it visitors cannot change their votes after a restore.`,
    )
  }
}

function removeExpired(rotation: Rotation): void {
  const expired = listExpired(readdirSync(folder), rotation).map((name) => join(folder, name))
  for (const file of expired) for (const path of [nameKey(file), file]) rmSync(path, { force: true })
  if (expired.length > 0) console.log(`Removed as older than needed: ${expired.join(', ')}`)
  removeLeftovers()
}

/** What a backup that was killed has left. */
function removeLeftovers(): void {
  const dayAgo = Date.now() - 24 * 60 * 60 * 1000
  const leftovers = readdirSync(folder).filter((name) =>
    /^ship-or-skip-.+\.(?:part|restored)(?:-wal|-shm)?$/.test(name),
  )
  for (const path of leftovers.map((name) => join(folder, name))) {
    if (statSync(path).mtimeMs < dayAgo) rmSync(path, { force: true })
  }
}

function nameKey(file: string): string {
  return file.replace(/\.db$/, '.signing-key')
}

function readAmount(name: string, standard: number): number {
  const text = process.env[name] || `${standard}`
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text)
  throw new Error(`${name} is ${text}, and a number from 1 to 9999 is needed.`)
}

function formatCounts({ votes, subscribers, issues }: Counts): string {
  const [cast, people, sent] = [votes, subscribers, issues].map((amount) => amount.toLocaleString('en'))
  return `${cast} votes, ${people} subscribers and ${sent} issues`
}
