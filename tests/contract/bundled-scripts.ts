import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'

/** Every script that a test starts as a process. */
const scripts = [
  'scripts/backup.ts',
  'scripts/content.ts',
  'scripts/database.ts',
  'scripts/mcp.ts',
  'scripts/newsletter.ts',
  'scripts/supply-chain.ts',
  'tests/contract/attempter.ts',
  'tests/contract/database-user.ts',
  'tests/contract/opener.ts',
  'tests/endurance/migrator.ts',
  'tests/endurance/voter.ts',
  'tests/support/cast-many.ts',
  'tests/support/sign-up-many.ts',
  'tests/support/take-many.ts',
]

/** Bundles the scripts once for all tests of a run: through a TypeScript loader each process takes a second longer to start. */
export default async function setUp(): Promise<() => void> {
  mkdirSync('build', { recursive: true })
  const folder = mkdtempSync(join('build', 'test-scripts-'))
  await build({
    entryPoints: scripts,
    outdir: folder,
    outbase: '.',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    splitting: true,
    // These read files of their own.
    external: ['better-sqlite3', 'piscina'],
    // Packages in CommonJS that are bundled ask for Node's own modules this way.
    banner: { js: "import { createRequire as make } from 'node:module'\nconst require = make(import.meta.url)" },
  })
  process.env.BUNDLED_SCRIPTS = resolve(folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
