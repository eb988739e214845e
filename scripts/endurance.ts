import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

// Proves on a large scale what `npm test` proves on a small one. It takes minutes.
const vitest = [join('node_modules', 'vitest', 'vitest.mjs'), 'run', '--project=endurance']
const { status } = spawnSync(process.execPath, [...vitest, ...process.argv.slice(2)], { stdio: 'inherit' })
process.exit(status ?? 1)
