import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { type Config, readConfig } from '@/lib/config'
import { reportAndExit } from '@/lib/report'
import { buildCatalogue } from './make/build-catalogue'
import { fingerprint, unlessDone } from './make/unless-done'

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
  await buildCatalogue({ contentFolder, catalogueFile }, () => console.log('The content is valid.'))
  await unlessDone('build/server.done', [fingerprint(serverCode)], 'build/server.mjs', bundleServer)
  await unlessDone('build/site.done', [fingerprint(siteCode)], '.next/BUILD_ID', runNextBuild)
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
