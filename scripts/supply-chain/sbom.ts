import { writeFileSync } from 'node:fs'
import { z } from 'zod'
import { type LockedPackage, readLockfile, readManifest } from './lockfile'
import { runNpm } from './npm'
import { statedLicence } from './stated-licence'

const component = z.looseObject({ 'bom-ref': z.string(), licenses: z.array(z.unknown()).optional() })

const document = z.looseObject({
  metadata: z.looseObject({ component }),
  components: z.array(component),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
})

/** All packages, whatever the environment says: `npm sbom --omit=dev` also leaves out what both sides need. */
const command =
  'sbom --sbom-format=cyclonedx --sbom-type=application --package-lock-only --include=dev --include=optional'

/**
 * Writes the list of all packages that the site runs or is built with, on any platform, as CycloneDX. It depends on
 * package-lock.json alone, and needs no network.
 */
export function writeSbom(file: string): void {
  const { status, output, errors } = runNpm(command.split(' '))
  if (status !== 0) throw new Error(errors)
  const needed = readLockfile().filter(({ dev }) => !dev)
  writeFileSync(file, `${JSON.stringify(correct(document.parse(JSON.parse(output)), needed), null, 2)}\n`)
}

/**
 * Keeps the packages that are needed, names the site as package.json does, not after its folder, and leaves out the time,
 * the serial number and npm's notes, so that the same packages give the same file.
 */
function correct({ serialNumber: _, ...sbom }: z.output<typeof document>, needed: readonly LockedPackage[]) {
  const { timestamp: __, ...metadata } = sbom.metadata
  const { properties: ___, ...site } = metadata.component
  const packages = new Map(needed.map((locked) => [`${locked.name}@${locked.version}`, locked]))
  const required = new Set(needed.filter(({ optional }) => !optional).map(({ name, version }) => `${name}@${version}`))
  return {
    ...sbom,
    metadata: { ...metadata, component: { ...site, name: readManifest().name } },
    components: once(sbom.components.toSorted(hashedLast), (part) => part['bom-ref']).flatMap((listed) => {
      const { properties: _, ...part } = listed
      const locked = packages.get(part['bom-ref'])
      if (locked === undefined) return []
      const licence = part.licenses === undefined ? statedLicence(locked) : undefined
      return {
        ...part,
        scope: required.has(part['bom-ref']) ? 'required' : 'optional',
        ...(licence === undefined ? {} : { licenses: [{ license: { id: licence } }] }),
      }
    }),
    dependencies: once(sbom.dependencies, ({ ref }) => ref)
      .filter(({ ref }) => ref === site['bom-ref'] || packages.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => packages.has(other)) })),
  }
}

/** npm 10 lists a package as often as it is installed, and CycloneDX allows it once. The last one stays. */
function once<T>(entries: readonly T[], toKey: (entry: T) => string): T[] {
  return [...new Map(entries.map((entry) => [toKey(entry), entry])).values()]
}

/** A copy inside the archive of another package has no hash. */
function hashedLast(one: object, other: object): number {
  return Number('hashes' in one) - Number('hashes' in other)
}
