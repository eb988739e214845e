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

/** The command that runs `next start` in a site's folder. */
export const nextCommand = join(process.cwd(), 'node_modules', 'next', 'dist', 'bin', 'next')

/** Builds a Next site with one empty page that is rendered for each request, to measure the cost of the App Router. */
export function buildEmptySite(): string {
  // Inside the project, because the bundler only finds its packages there.
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
