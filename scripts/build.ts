import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildSync } from 'esbuild'
import { writeCompiled } from '@/lib/catalogue/compiled'
import { readContent, readContentState } from '@/lib/catalogue/read'
import { type Config, readConfig } from '@/lib/config'
import { reportAndExit } from '@/lib/report'

const contentCode = ['lib/catalogue', 'package-lock.json']
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
  'tsconfig.json',
]

try {
  await build(readConfig(process.env))
} catch (error) {
  reportAndExit(error)
}

/** Builds what changed since the last build: the catalogue, the site, both or neither. Throws when content is faulty. */
async function build({ contentFolder, catalogueFile }: Pick<Config, 'contentFolder' | 'catalogueFile'>): Promise<void> {
  await unlessDone(
    `${catalogueFile}.done`,
    [readContentState(contentFolder), fingerprint(contentCode)],
    catalogueFile,
    async () => {
      // What parses content takes half a second to load, and a start at which nothing changed goes without.
      const { renderContent } = await import('@/lib/catalogue/catalogue')
      writeCompiled(catalogueFile, renderContent(readContent(contentFolder)))
      console.log('The content is valid.')
    },
  )
  const inventory = [fingerprint(inventoryCode)]
  await unlessDone('build/licences.done', inventory, 'build/licences.txt', writeLicences)
  await unlessDone('build/sbom.done', inventory, 'build/sbom.json', writeSbom)
  await unlessDone('build/server.done', [fingerprint(serverCode)], 'build/server.mjs', bundleServer)
  await unlessDone('build/site.done', [fingerprint(siteCode)], '.next/BUILD_ID', runNextBuild)
}

/** Does the work unless the same inputs were worked on before and what was made of them is still there. */
async function unlessDone(
  stamp: string,
  inputs: string[],
  product: string,
  work: (product: string) => void | Promise<void>,
): Promise<void> {
  const state = createHash('sha256').update(inputs.join('\n')).digest('hex')
  if (existsSync(product) && existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return
  rmSync(stamp, { force: true })
  mkdirSync(dirname(stamp), { recursive: true })
  await work(product)
  writeFileSync(stamp, state)
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

/** Plain files for production, one of the server and one of the thread that draws: Node 20 runs no TypeScript by itself. */
function bundleServer(): void {
  buildSync({
    entryPoints: { server: 'server.ts', 'preview-worker': 'lib/preview/preview-worker.ts' },
    outdir: 'build',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  })
}

function runNextBuild(): void {
  const next = join('node_modules', 'next', 'dist', 'bin', 'next')
  const { status } = spawnSync(process.execPath, [next, 'build'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (status !== 0) throw new Error('The site could not be built: see above.')
}

function fingerprint(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of paths.filter(existsSync).flatMap(listFiles)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function listFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)))
}
