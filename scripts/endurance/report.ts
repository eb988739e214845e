import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'

/** Where each row leaves what it measured. */
export const recordFolder = join('build', 'endurance')

/** A row of the report, as its test has recorded it. */
export type RecordedRow = { name: string; done: string; mustHold: string; measured: string; isHeld: boolean }

/** The names of the rows and of their tests in tests/endurance, in the order of the report. */
export const rows: readonly string[] = [
  'kills',
  'writers',
  'full-disk',
  'postgresql-kills',
  'rolling-restart',
  'long-reader',
  'small-heap',
  'mixed-load',
  'slow-connections',
  'hostile',
  'migrations',
  'newsletter',
]

const file = join('docs', 'reliability.md')

const introduction = `# Reliability

What the site withstands, measured. \`npm run endurance\` does all of this on the machine it runs on, against the built site,
real processes, a real PostgreSQL and real files, and writes this page; \`npm test\` does it in a small form, without bounds of
time. Each row says when and on what machine it was run last: \`npm run endurance -- ROW\` runs one row and leaves the others
as they are. Who sends requests shares the machine with who answers them.

| row | what was done | what must hold | measured | held | run |
|---|---|---|---|---|---|
`

/** Puts the rows of this run into the report. Rows that were not run stay as they are. */
export function writeReport(): void {
  const lines = new Map(readLines(existsSync(file) ? readFileSync(file, 'utf8') : ''))
  for (const row of readRecords()) lines.set(row.name, formatRow(row, describeRun(new Date())))
  writeFileSync(file, `${introduction + rows.map((name) => lines.get(name) ?? formatUnrun(name)).join('\n')}\n`)
}

/** The lines of an earlier report, by the names of their rows. */
export function readLines(report: string): [name: string, line: string][] {
  return report.split('\n').flatMap((line): [string, string][] => {
    const [, name] = /^\| ([a-z-]+) \| (?!what was done)/.exec(line) ?? []
    return name === undefined ? [] : [[name, line]]
  })
}

export function formatRow({ name, done, mustHold, measured, isHeld }: RecordedRow, run: string): string {
  const cells = [name, done, mustHold, measured, isHeld ? 'yes' : '**no**', run]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s+/g, ' ')).join(' | ')} |`
}

function formatUnrun(name: string): string {
  return `| ${name} | | | not run yet | | |`
}

function readRecords(): RecordedRow[] {
  if (!existsSync(recordFolder)) return []
  return readdirSync(recordFolder).map((name) => JSON.parse(readFileSync(join(recordFolder, name), 'utf8')))
}

/** `2026-11-27, 2 cores, 24 GB, Node 24.18.0, Linux` */
function describeRun(now: Date): string {
  const memory = Math.round(totalmem() / 1024 ** 3)
  return `${now.toISOString().slice(0, 10)}, ${cpus().length} cores, ${memory} GB, Node ${process.versions.node}, ${process.platform}`
}
