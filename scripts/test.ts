import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './test/chromium'

type Count = { passed: number; failed: number }

const reports = mkdtempSync(join(tmpdir(), 'ship-or-skip-test-'))
const tsx = ['--import', 'tsx']

const counts = [
  check('format and lint', bin('@biomejs/biome/bin/biome'), ['check']),
  check('imports', [...tsx, 'scripts/imports.ts'], []),
  check('route types', bin('next/dist/bin/next'), ['typegen']),
  check('types', bin('typescript/bin/tsc'), ['--noEmit']),
  check('content', [...tsx, 'scripts/content.ts'], ['check']),
  check('production build', [...tsx, 'scripts/build.ts'], []),
  runVitest(),
  runPlaywright(),
]
rmSync(reports, { recursive: true, force: true })

const passed = sum(counts.map((count) => count.passed))
const failed = sum(counts.map((count) => count.failed))
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

function check(name: string, command: string[], args: string[]): Count {
  return countExit(runNode(name, [...command, ...args]))
}

function runVitest(): Count {
  const report = join(reports, 'vitest.json')
  const args = ['run', '--project=!endurance', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const status = runNode('unit, property, contract and HTTP tests', [...bin('vitest/vitest.mjs'), ...args])
  return readReport(report, status, (text) => {
    const { numPassedTests, numFailedTests } = text as { numPassedTests: number; numFailedTests: number }
    return { passed: numPassedTests, failed: numFailedTests }
  })
}

function runPlaywright(): Count {
  const report = join(reports, 'playwright.json')
  try {
    const environment = { CHROMIUM_PATH: findChromium(process.env), PLAYWRIGHT_JSON_OUTPUT_NAME: report }
    const args = ['test', '--reporter=list,json']
    const status = runNode('end-to-end tests', [...bin('@playwright/test/cli.js'), ...args], environment)
    return readReport(report, status, (text) => {
      const { expected, unexpected, flaky } = (text as { stats: Record<string, number> }).stats
      return { passed: expected ?? 0, failed: (unexpected ?? 0) + (flaky ?? 0) }
    })
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1 }
  }
}

/**
 * Reads the counts of a test runner. A runner that fails without a failing test, or writes no report, counts as one
 * failure.
 */
function readReport(file: string, status: number, read: (report: unknown) => Count): Count {
  try {
    const count = read(JSON.parse(readFileSync(file, 'utf8')))
    return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function runNode(name: string, args: string[], environment: Record<string, string> = {}): number {
  console.log(`\n== ${name}`)
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...environment } })
  return status ?? 1
}

function countExit(status: number): Count {
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function bin(path: string): string[] {
  return [join('node_modules', path)]
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
