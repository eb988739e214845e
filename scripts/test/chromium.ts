import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

// The shell is Chromium without its own windows, and a test takes it a third of the time.
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Path of a Chromium: one that is installed, else Playwright's, else Debian's package. Throws saying what to do. */
export function findChromium(environment: NodeJS.ProcessEnv): string {
  const found =
    environment.CHROMIUM_PATH ?? findInstalled(environment) ?? getFromPlaywright() ?? getFromDebian(environment)
  if (found !== undefined && existsSync(found)) return found
  throw new Error(
    [
      'The end-to-end tests need Chromium, and none could be found or installed. Do one of these, then run npm test again:',
      '  npx playwright install chromium',
      '  sudo apt-get install chromium',
      '  CHROMIUM_PATH=/path/to/chromium npm test',
    ].join('\n'),
  )
}

function findInstalled({ PATH = '' }: NodeJS.ProcessEnv): string | undefined {
  const onPath = names.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name)))
  return [...onPath, ...elsewhere].find(isExecutable)
}

function getFromPlaywright(): string | undefined {
  const path = chromium.executablePath()
  if (existsSync(path)) return path
  console.log('No Chromium is installed. Asking Playwright for one ...')
  const cli = join('node_modules', '@playwright', 'test', 'cli.js')
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 180_000 })
  return existsSync(path) ? path : undefined
}

function getFromDebian(environment: NodeJS.ProcessEnv): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  console.log('Playwright has none for this machine. Installing Debian’s package ...')
  const env: NodeJS.ProcessEnv = { ...environment, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env })
  for (const name of ['chromium-headless-shell', 'chromium']) {
    spawnSync('apt-get', ['install', '-y', '-qq', name], { stdio: 'ignore', env })
    const found = findInstalled(environment)
    if (found !== undefined) return found
  }
  return undefined
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
