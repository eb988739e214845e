import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Builds a Next site whose only page is empty and rendered per request: what the framework costs by itself. */
export function buildEmptySite(): string {
  // It lies below the project, because the bundler does not look for packages elsewhere.
  const folder = join('build', 'empty-site')
  mkdirSync(join(folder, 'app'), { recursive: true })
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  write('package.json', '{ "type": "module" }\n')
  write(
    'next.config.js',
    `export default { compress: false, htmlLimitedBots: /.*/, turbopack: { root: ${JSON.stringify(process.cwd())} } }\n`,
  )
  write('app/layout.jsx', 'export default ({ children }) => <html lang="en"><body>{children}</body></html>\n')
  write(
    'app/page.jsx',
    `import { connection } from 'next/server'
export const metadata = { title: 'Empty' }
export default async function Empty() {
  await connection()
  return null
}
`,
  )
  const next = join(process.cwd(), 'node_modules', 'next', 'dist', 'bin', 'next')
  const { status, stdout } = spawnSync(process.execPath, [next, 'build'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (status !== 0) throw new Error(`the empty site could not be built:\n${stdout}`)
  return folder
}
