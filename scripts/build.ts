import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { type Config, readConfig } from '@/lib/config'
import { reportAndExit } from '@/lib/report'
import { buildCatalogue } from './make/build-catalogue'
import { compressFiles, keepFormerFiles, setAside } from './make/static-files'
import { fingerprint, unlessDone } from './make/unless-done'

const inventoryCode = ['package-lock.json', 'scripts/supply-chain']
const serverCode = ['lib', 'package-lock.json', 'scripts', 'server.ts']
const siteCode = [
  'app',
  'components',
  'instrumentation-node.ts',
  'instrumentation.ts',
  'lib',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'public',
  'scripts/make/static-files.ts',
  'tsconfig.json',
]

const staticFiles = { folder: '.next/static', former: 'build/former-static' }

try {
  await build(readConfig(process.env))
} catch (error) {
  reportAndExit(error)
}

/** Builds what changed since the last build: the catalogue, the site, both or neither. Throws when content is faulty. */
async function build({ contentFolder, catalogueFile }: Pick<Config, 'contentFolder' | 'catalogueFile'>): Promise<void> {
  await buildCatalogue({ contentFolder, catalogueFile }, () => console.log('The content is valid.'))
  const inventory = [fingerprint(inventoryCode)]
  await unlessDone('build/licences.done', inventory, 'build/licences.txt', writeLicences)
  await unlessDone('build/sbom.done', inventory, 'build/sbom.json', writeSbom)
  await unlessDone('build/server.done', [fingerprint(serverCode)], 'build/server.mjs', bundleServer)
  await unlessDone('build/site.done', [fingerprint(siteCode)], '.next/BUILD_ID', buildSite)
}

async function writeLicences(file: string): Promise<void> {
  const { formatLicences } = await import('./supply-chain/stated-licence')
  const { readLockfile } = await import('./supply-chain/lockfile')
  writeFileSync(file, formatLicences(readLockfile()))
}

/** The site runs without this list, so a build goes on without npm, but not with the list of other packages. */
async function writeSbom(file: string): Promise<void> {
  rmSync(file, { force: true })
  try {
    const sbom = await import('./supply-chain/sbom')
    sbom.writeSbom(file)
  } catch (error) {
    console.warn(`${file} was not written: ${error instanceof Error ? error.message : error}`)
  }
}

/** Plain files for production, one of the server and one of each thread: Node 20 runs no TypeScript by itself. */
function bundleServer(): void {
  buildSync({
    entryPoints: {
      server: 'server.ts',
      'preview-worker': 'lib/preview/preview-worker.ts',
      'reference-worker': 'lib/api-reference/reference-worker.ts',
    },
    outdir: 'build',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  })
}

/** Pages of the build before this one may be open, and load scripts of theirs later. */
function buildSite(): void {
  const { folder, former } = staticFiles
  // What a build that failed has left is no build: what was set aside before it is the former one.
  if (existsSync('.next/BUILD_ID')) setAside(folder, former)
  runNextBuild()
  compressFiles(folder)
  keepFormerFiles(former, folder, new Date())
}

function runNextBuild(): void {
  const next = join('node_modules', 'next', 'dist', 'bin', 'next')
  const { status } = spawnSync(process.execPath, [next, 'build'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (status !== 0) throw new Error('The site could not be built: see above.')
}
