import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { waitUntilUp } from './process'
import { median } from './throughput'
import { fetchEncoded } from './weight'

const connections = 32
const rounds = 3
const secondsEach = 5
const port = 4_790

/**
 * Requests per second for a cached page, for others of the same site, and for the page's compressed bytes served by nginx
 * from a file: one process each, measured in turns with wrk. Needs Debian's packages nginx-light and wrk.
 */
export async function measureHotPage<Name extends string>(
  folder: string,
  page: string,
  others: Readonly<Record<Name, string>>,
): Promise<(name: Name | 'page' | 'nginx') => number> {
  requireCommands('nginx', 'wrk')
  const file = join(folder, 'nginx')
  mkdirSync(file, { recursive: true })
  writeFileSync(join(file, 'page'), (await fetchEncoded(page, 'br')).body)
  writeFileSync(join(file, 'nginx.conf'), configure(file))
  const nginx = spawn('nginx', ['-c', join(file, 'nginx.conf')], { stdio: 'inherit' })
  try {
    await waitUntilUp(`http://127.0.0.1:${port}/page`)
    const urls: Record<string, string> = { nginx: `http://127.0.0.1:${port}/page`, page, ...others }
    const rates = new Map<string, number[]>(Object.keys(urls).map((name) => [name, []]))
    for (let round = 0; round < rounds; round++) {
      for (const [name, url] of Object.entries(urls)) rates.get(name)?.push(runWrk(url))
    }
    return (name) => median(rates.get(name) ?? [])
  } finally {
    nginx.kill('SIGTERM')
  }
}

export function requireCommands(...commands: string[]): void {
  const missing = commands.filter((command) => spawnSync('which', [command]).status !== 0)
  if (missing.length > 0) throw new Error(`${missing.join(' and ')} missing: apt-get install nginx-light wrk`)
}

function configure(folder: string): string {
  // Started by root, nginx would read the file as somebody else, who may not.
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  return `${user} daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/errors;
events { worker_connections 256; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=10;
  server {
    listen 127.0.0.1:${port}; root ${folder};
    location = /page { default_type "text/html; charset=utf-8"; add_header Content-Encoding br; add_header Vary Accept-Encoding; }
  }
}
`
}

/** Requests per second. */
export function runWrk(url: string): number {
  const args = ['-t1', `-c${connections}`, `-d${secondsEach}`, '-H', 'Accept-Encoding: br', url]
  const { stdout } = spawnSync('wrk', args, { encoding: 'utf8' })
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(stdout)
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1])
}
