import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { renderContent } from '@/lib/catalogue/catalogue'
import { writeCompiled } from '@/lib/catalogue/compiled'
import { awkwardContent } from './awkward'

// Serves the built site with the awkward catalogue in place of the real one, until it is stopped.
const file = join('build', 'awkward.ndjson')
writeCompiled(file, renderContent(awkwardContent()))

const server = spawn(process.execPath, ['build/serve.mjs'], {
  stdio: 'inherit',
  env: { ...process.env, CATALOGUE_FILE: file },
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))
