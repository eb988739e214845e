import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const layout = `export const dynamic = 'force-dynamic'
export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>
}
`

const page = `export default function Empty() {
  return null
}
`

/** How `next start` is run in the folder of a site. */
export const nextCommand = join(process.cwd(), 'node_modules', 'next', 'dist', 'bin', 'next')

/** Builds a Next site whose only page is empty and rendered for each request: what the App Router costs by itself. */
export function buildEmptySite(): string {
  // It lies below the project, because the bundler does not look for packages elsewhere.
  const folder = join('build', 'empty-site')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'app'), { recursive: true })
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  write('package.json', '{ "type": "module" }\n')
  write(
    'next.config.js',
    `export default { compress: false, generateEtags: false, turbopack: { root: ${JSON.stringify(process.cwd())} } }\n`,
  )
  write('app/layout.jsx', layout)
  write('app/page.jsx', page)
  const { status, stdout } = spawnSync(process.execPath, [nextCommand, 'build'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (status !== 0) throw new Error(`the empty site could not be built:\n${stdout}`)
  return folder
}
