import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const page = `export default function Empty() {
  return null
}
export async function getServerSideProps() {
  return { props: {} }
}
`

const htmlWithNonce = `import Document, { Head, Html, Main, NextScript } from 'next/document'
export default class Empty extends Document {
  static async getInitialProps(context) {
    return { ...(await Document.getInitialProps(context)), nonce: context.req?.headers['x-nonce'] }
  }
  render() {
    const { nonce } = this.props
    return (
      <Html lang="en">
        <Head nonce={nonce}><title>Empty</title></Head>
        <body><Main /><NextScript nonce={nonce} /></body>
      </Html>
    )
  }
}
`

/** Builds a Next site whose only page is empty and rendered per request: what the framework costs by itself. */
export function buildEmptySite(): string {
  // It lies below the project, because the bundler does not look for packages elsewhere.
  const folder = join('build', 'empty-site')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'pages'), { recursive: true })
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  write('package.json', '{ "type": "module" }\n')
  write(
    'next.config.js',
    `export default { compress: false, generateEtags: false, turbopack: { root: ${JSON.stringify(process.cwd())} } }\n`,
  )
  write('pages/index.jsx', page)
  write('pages/_document.jsx', htmlWithNonce)
  const next = join(process.cwd(), 'node_modules', 'next', 'dist', 'bin', 'next')
  const { status, stdout } = spawnSync(process.execPath, [next, 'build'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (status !== 0) throw new Error(`the empty site could not be built:\n${stdout}`)
  return folder
}
