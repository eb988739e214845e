import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { recordFolder, rows, writeReport } from './endurance/report'

const usage = `npm run endurance               proves on a large scale what npm test proves on a small one, in 40 minutes at most
npm run endurance -- ROW ...    only these rows

Writes docs/reliability.md. The rows are ${rows.join(', ')}.
Give it a machine that does nothing else.`

const asked = process.argv.slice(2)
if (asked.some((name) => !rows.includes(name))) {
  console.error(usage)
  process.exit(2)
}

rmSync(recordFolder, { recursive: true, force: true })
const built = run(['--import', 'tsx', join('scripts', 'build.ts')])
if (built !== 0) process.exit(built)
// One row at a time: they measure.
const vitest = [join('node_modules', 'vitest', 'vitest.mjs'), 'run', '--project=endurance', '--no-file-parallelism']
const status = run([...vitest, ...asked.map((name) => join('tests', 'endurance', `${name}.test.ts`))])
writeReport()
process.exit(status)

function run(args: readonly string[]): number {
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1
}
