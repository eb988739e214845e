import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findProgram, installDebianPackage, isExecutable } from './debian-package'

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

function findInstalled(environment: NodeJS.ProcessEnv): string | undefined {
  return findProgram(names, environment) ?? elsewhere.find(isExecutable)
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
  for (const name of ['chromium-headless-shell', 'chromium']) {
    installDebianPackage(name, environment)
    const found = findInstalled(environment)
    if (found !== undefined) return found
  }
  return undefined
}
