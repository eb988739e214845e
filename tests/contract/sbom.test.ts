import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { type LockedPackage, readLockfile } from '@/scripts/supply-chain/lockfile'
import { writeSbom } from '@/scripts/supply-chain/sbom'
import { withFolder } from '@/tests/support/content'

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
  vi.stubEnv('npm_config_omit', 'optional')
  vi.stubEnv('npm_config_registry', 'http://127.0.0.1:9')

  const second = await writtenSbom()

  vi.unstubAllEnvs()
  expect(second).toBe(first)
  expect(JSON.parse(first)).toMatchObject({ metadata: { component: { name: 'ship-or-skip' } } })
  expect(first).not.toContain(process.cwd())
})

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
