import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { type LockedPackage, readLockfile } from '@/scripts/supply-chain/lockfile'
import { writeSbom } from '@/scripts/supply-chain/sbom'
import { withFolder } from '@/tests/support/content'
import { type Ended, startScript, waitForEnd } from './processes'

const component = z.looseObject({
  type: z.literal('library'),
  'bom-ref': z.string(),
  name: z.string(),
  version: z.string(),
  purl: z.string(),
  scope: z.enum(['required', 'optional', 'excluded']),
  licenses: z
    .array(z.union([z.object({ license: z.looseObject({ id: z.string() }) }), z.object({ expression: z.string() })]))
    .min(1),
  hashes: z.array(z.object({ alg: z.literal('SHA-512'), content: z.string().regex(/^[0-9a-f]{128}$/) })).optional(),
})

/** What CycloneDX 1.5 requires, and what a reader of this list needs of each package. */
const sbom = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string().regex(/^1\.[5-9]$/),
  version: z.literal(1),
  metadata: z.looseObject({ component: z.looseObject({ type: z.literal('application'), name: z.string() }) }),
  components: z.array(component),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
})

test('the list of packages is CycloneDX and has every package that the site needs, with licence and hash', async () => {
  const needed = readLockfile().filter(({ dev }) => !dev)

  const { components, dependencies, metadata } = sbom.parse(JSON.parse(await writtenSbom()))

  const listed = components.map(({ purl, hashes }) => [purl, hashes !== undefined])
  expect(listed.sort()).toEqual([...hashedByPurl(needed)].sort())
  expect(new Set(dependencies.map(({ ref }) => ref)).size).toBe(dependencies.length)
  const refs = new Set([...components, metadata.component].map((part) => part['bom-ref']))
  expect(dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]).filter((ref) => !refs.has(ref))).toEqual([])
})

test('the same packages give the same list, whatever the machine says', async () => {
  const first = await writtenSbom()
  vi.stubEnv('NODE_ENV', 'production')
  vi.stubEnv('npm_config_include', 'dev')
  vi.stubEnv('npm_config_registry', 'http://127.0.0.1:9')

  const second = await writtenSbom()

  vi.unstubAllEnvs()
  expect(second).toBe(first)
  expect(JSON.parse(first)).toMatchObject({ metadata: { component: { name: 'ship-or-skip' } } })
  expect(first).not.toContain(process.cwd())
  expect(first).not.toContain(`"name": "${basename(process.cwd())}",\n      "version": "0`)
})

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

/** Whether any copy of a package has a hash of its own; inside the archive of another it has none. */
function hashedByPurl(packages: readonly LockedPackage[]): Map<string, boolean> {
  const hashed = new Map<string, boolean>()
  for (const { name, version, inBundle } of packages) {
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
    hashed.set(purl, !inBundle || hashed.get(purl) === true)
  }
  return hashed
}

async function writtenSbom(): Promise<string> {
  return withFolder((folder) => {
    writeSbom(join(folder, 'sbom.json'))
    return readFileSync(join(folder, 'sbom.json'), 'utf8')
  })
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
