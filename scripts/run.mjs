#!/usr/bin/env node
// Installs what is missing, then runs what was asked for. Plain JavaScript: it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveCommand } from './serve-command.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [name = '', ...rest] = process.argv.slice(2)

// What runs in production needs no packages of development; these commands do wherever they run.
const isForDevelopment = ['bench', 'dev', 'endurance', 'imports', 'supply-chain', 'test'].includes(name)
const omitsDevelopment = process.env.NODE_ENV === 'production' && !isForDevelopment

process.chdir(root)
// Next would report to its makers how it is used.
process.env.NEXT_TELEMETRY_DISABLED = '1'
refuseOldNode()
if (!isInstalled()) install()
if (name === 'start') {
  await run(script('build'))
  await run(serveCommand, { NODE_ENV: 'production' })
} else if (name === 'dev') {
  await run(['--import', 'tsx', 'server.ts'], { NODE_ENV: 'development' })
} else {
  await run([...script(name), ...rest, ...listKeptOptions()])
}

/** @param {string} name */
function script(name) {
  return ['--import', 'tsx', join('scripts', `${name}.ts`)]
}

/**
 * Options of ours that npm took for its own, because no `--` stood before them; it tells of them in the environment. Of
 * `--as-of 2026-07-02` it keeps the name and passes the day on, of `--as-of=2026-07-02` it keeps both.
 */
function listKeptOptions() {
  return ['accept', 'all', 'as-of', 'dry-run', 'send', 'since'].flatMap((option) => {
    const kept = process.env[`npm_config_${option.replace('-', '_')}`] ?? ''
    if (kept === 'true') return option === 'as-of' || option === 'since' ? [] : [`--${option}`]
    return kept === '' || kept === 'false' ? [] : [`--${option}`, kept]
  })
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Node 20.19 or newer is needed; this is ${process.versions.node}.`)
  process.exit(1)
}

function isInstalled() {
  const installed = readPackages(join('node_modules', '.package-lock.json'))
  const isWanted = (/** @type {Package} */ { optional, dev, devOptional }) =>
    !optional && !(omitsDevelopment && (dev || devOptional))
  return Object.entries(readPackages('package-lock.json')).every(
    ([path, wanted]) => path === '' || !isWanted(wanted) || installed[path]?.version === wanted.version,
  )
}

/** @typedef {{ version?: string, optional?: boolean, dev?: boolean, devOptional?: boolean }} Package */

/**
 * @param {string} file
 * @returns {Record<string, Package>}
 */
function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {}
}

/** Not `npm ci`: it refuses a lock file that was written where some other platform's optional packages could not be had. */
function install() {
  // Standard streams belong to the protocol of `npm run mcp`.
  console.error('Installing packages ...')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(
    npm,
    ['install', '--no-save', omitsDevelopment ? '--omit=dev' : '--include=dev', '--no-audit', '--no-fund'],
    {
      stdio: ['ignore', process.stderr, 'inherit'],
      shell: process.platform === 'win32',
    },
  )
  if (status !== 0) {
    console.error('The packages could not be installed: see above. `npm install` tries again.')
    process.exit(1)
  }
}

/**
 * Runs Node to its end, passing signals on. Ends this process too unless all went well.
 * @param {string[]} args
 * @param {Record<string, string>} environment
 */
async function run(args, environment = {}) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...environment }
  const child = spawn(process.execPath, args, { stdio: 'inherit', env })
  const stop = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal)
  process.on('SIGINT', stop).on('SIGTERM', stop)
  const code = await new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? (signal && 1))))
  process.off('SIGINT', stop).off('SIGTERM', stop)
  if (code !== 0) process.exit(code)
}
