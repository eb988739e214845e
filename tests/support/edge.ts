import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'
import { Agent, request } from 'node:https'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { findNginx } from '@/scripts/test/nginx'
import { findFreePort } from './free-port'

/** The name that the site has behind the edge. */
export const edgeName = 'ship.example'

export type Edge = {
  /** Port of HTTPS, and of HTTP. */
  port: number
  plainPort: number
  /** Its own certificate, which nobody else trusts. */
  certificate: string
  /** What it has logged of requests. */
  readLog: () => string
  remove: () => Promise<void>
}

export type EdgeAnswer = { status: number; headers: IncomingHttpHeaders; body: Buffer }

type EdgeOptions = {
  /** Ports of the processes behind it. */
  processes: readonly number[]
  /** What is at /srv/ship-or-skip/current on a server. */
  built?: string
  /** Requests a second that one address may send, unless it is what the configuration says. */
  rate?: number
  name?: string
}

/** Starts nginx with the configuration in deploy/nginx, on ports and in a folder of the test's own. */
export async function startEdge({ processes, built = '.', rate, name = edgeName }: EdgeOptions): Promise<Edge> {
  const folder = mkdtempSync(join(tmpdir(), 'ship-or-skip-edge-'))
  const ports = { port: await findFreePort(), plainPort: await findFreePort() }
  writeConfiguration(folder, ports, { processes, built: resolve(built), rate, name })
  const nginx = spawn(resolve(findNginx(process.env)), ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const ended = once(nginx, 'exit')
  await Promise.race([waitUntilListening(ports.port), ended.then(() => Promise.reject(new Error('nginx has ended')))])
  const edge: Edge = {
    ...ports,
    certificate: readFileSync(join(folder, 'fullchain.pem'), 'utf8'),
    readLog: () => readFileSync(join(folder, 'access.log'), 'utf8'),
    async remove() {
      agents.get(edge)?.destroy()
      nginx.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return edge
}

function writeConfiguration(
  folder: string,
  { port, plainPort }: { port: number; plainPort: number },
  { processes, built, rate, name }: Omit<Required<EdgeOptions>, 'rate'> & { rate: number | undefined },
): void {
  cpSync(join('deploy', 'nginx', 'ship-or-skip'), join(folder, 'ship-or-skip'), { recursive: true })
  mkdirSync(join(folder, 'cache'))
  makeCertificate(folder)
  const replacements: [RegExp, string][] = [
    // Not every machine has IPv6.
    [/^\s*listen \[::\].*\n/gm, ''],
    [/listen 80\b/g, `listen 127.0.0.1:${plainPort}`],
    [/listen 443\b/g, `listen 127.0.0.1:${port}`],
    [/include ship-or-skip\//g, `include ${folder}/ship-or-skip/`],
    [/\/etc\/letsencrypt\/live\/ship\.example\//g, `${folder}/`],
    [/\/var\/cache\/nginx\//g, `${folder}/cache/`],
    [/\/var\/log\/nginx\//g, `${folder}/`],
    [/\/srv\/ship-or-skip\/current\//g, `${built}/`],
    [/ship\.example/g, name],
    ...(rate === undefined ? [] : [[/rate=\d+r\/s/g, `rate=${rate}r/s`] satisfies [RegExp, string]]),
  ]
  const edge = readFileSync(join('deploy', 'nginx', 'ship-or-skip.conf'), 'utf8')
  writeFileSync(
    join(folder, 'ship-or-skip.conf'),
    replacements.reduce((text, [from, to]) => text.replace(from, () => to), edge),
  )
  writeProcesses(join(folder, 'ship-or-skip', 'processes.conf'), processes)
  writeFileSync(join(folder, 'nginx.conf'), mainConfiguration(folder))
}

/** Puts these processes in place of those on ports 3001 and 3002. */
function writeProcesses(file: string, processes: readonly number[]): void {
  const text = readFileSync(file, 'utf8')
  const replaced = text.replace(/( *server 127\.0\.0\.1:)\d+(.*\n)(?: *server .*\n)*/g, (_, before, after) =>
    processes.map((port) => `${before}${port}${after}`).join(''),
  )
  writeFileSync(file, replaced)
}

/** What a server's own nginx.conf says. */
function mainConfiguration(folder: string): string {
  // Started by root, nginx would read files as somebody else, who may not.
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  return `${user} daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/errors warn;
events { worker_connections 1024; }
http {
  types { text/css css; application/javascript js; font/woff2 woff2; image/svg+xml svg; }
  access_log off; sendfile on; tcp_nopush on;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  include ${folder}/ship-or-skip.conf;
}
`
}

function makeCertificate(folder: string): void {
  const file = (name: string) => join(folder, name)
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', file('privkey.pem')]
  const subject = ['-subj', `/CN=${edgeName}`, '-addext', `subjectAltName=DNS:${edgeName}`, '-days', '2']
  const { status, error } = spawnSync('openssl', ['req', '-x509', ...key, ...subject, '-out', file('fullchain.pem')])
  if (status !== 0) throw new Error(`openssl could not make a certificate: ${error?.message ?? `status ${status}`}`)
}

async function waitUntilListening(port: number): Promise<void> {
  const isListening = () =>
    new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true))
      socket.once('error', () => resolve(false))
      socket.once('connect', () => socket.destroy())
    })
  while (!(await isListening())) await setTimeout(10)
}

const agents = new WeakMap<Edge, Agent>()

type Asking = {
  method?: string
  headers?: OutgoingHttpHeaders
  body?: string
  /** Which address of this machine asks. */
  localAddress?: string
}

/** Asks the edge over TLS, on connections that are kept open, and resolves with the bytes as they were sent. */
export function askEdge(
  edge: Edge,
  path: string,
  { method = 'GET', headers = {}, body, localAddress = '127.0.0.1' }: Asking = {},
): Promise<EdgeAnswer> {
  const agent = agents.get(edge) ?? new Agent({ keepAlive: true, maxSockets: 64 })
  agents.set(edge, agent)
  return new Promise((resolve, reject) => {
    const sent = request({
      host: '127.0.0.1',
      port: edge.port,
      path,
      method,
      agent,
      localAddress,
      servername: edgeName,
      ca: edge.certificate,
      headers: { host: edgeName, ...headers },
    })
    sent.on('error', reject)
    sent.on('response', (response) => {
      buffer(response).then(
        (bytes) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: bytes }),
        reject,
      )
    })
    sent.end(body)
  })
}
