import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { type Ended, startScript, waitForEnd } from './processes'

test('without urgent flaws the weekly check says what it checked, and exits with 0', async () => {
  const { status, output } = await check({ 'axe-core': [flaw({ severity: 'moderate' })] })

  expect(output).toMatch(
    /npm audit: nothing to do\..+axe-core <99 \(moderate, development only\).+\d+ packages were checked\./s,
  )
  expect(status).toBe(0)
})

test('an urgent flaw is named with what to do, and the check exits with 1', async () => {
  const { status, output } = await check({ zod: [flaw({ severity: 'moderate' })] })

  expect(output).toMatch(
    /npm audit:\n +zod <99 \(moderate\): Reads any file, https:\/\/advisories\.example\/1\. No fix/,
  )
  expect(output).not.toContain('packages were checked')
  expect(status).toBe(1)
})

test('when the registry does not answer, the check claims nothing and exits with 2', async () => {
  const { status, output } = await check(undefined)

  expect(output).toContain('npm audit: the registry could not be asked. 405')
  expect(output).not.toContain('packages were checked')
  expect(status).toBe(2)
})

function flaw(own: { severity: string }) {
  return { id: 1, url: 'https://advisories.example/1', title: 'Reads any file', vulnerable_versions: '<99', ...own }
}

/** Runs the check against a registry that knows these flaws by package, or refuses to say. */
async function check(flaws: Record<string, object[]> | undefined): Promise<Ended> {
  const registry = createServer((request, response) => {
    const isAsked = request.url === '/-/npm/v1/security/advisories/bulk' && flaws !== undefined
    response.writeHead(isAsked ? 200 : 405, { 'content-type': 'application/json' })
    response.end(isAsked ? JSON.stringify(flaws) : '{}')
  })
  registry.listen(0, '127.0.0.1')
  await once(registry, 'listening')
  const { port } = registry.address() as AddressInfo
  try {
    const child = startScript('scripts/supply-chain.ts', [], { npm_config_registry: `http://127.0.0.1:${port}` })
    return await waitForEnd(child)
  } finally {
    registry.close()
  }
}
