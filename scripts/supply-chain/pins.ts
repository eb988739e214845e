import type { LockedPackage, Manifest } from './lockfile'

const registry = 'https://registry.npmjs.org/'
const exactVersion = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/

/** What lets an installation differ from the one that was tested, or run what nobody has looked at. */
export function findPinFaults(manifest: Manifest, packages: readonly LockedPackage[]): string[] {
  return [
    ...findLooseVersions(manifest, packages),
    ...packages.flatMap(findSourceFaults),
    ...findScriptFaults(manifest, packages),
  ]
}

function findLooseVersions({ dependencies, devDependencies }: Manifest, packages: readonly LockedPackage[]): string[] {
  const locked = new Map(packages.map(({ folder, version }) => [folder, version]))
  return Object.entries({ ...dependencies, ...devDependencies }).flatMap(([name, version]) => {
    if (!exactVersion.test(version)) {
      return `${name} is "${version}" in package.json: write one version, such as ${locked.get(`node_modules/${name}`) ?? '1.2.3'}.`
    }
    return locked.get(`node_modules/${name}`) === version
      ? []
      : `${name} is ${version} in package.json and ${locked.get(`node_modules/${name}`) ?? 'missing'} in package-lock.json: run npm install.`
  })
}

function findSourceFaults({ name, version, inBundle, integrity, resolved }: LockedPackage): string[] {
  const id = `${name}@${version}`
  if (resolved !== undefined && !resolved.startsWith(registry)) {
    return [`${id} comes from ${resolved}: only packages of ${registry} are used.`]
  }
  return inBundle || integrity?.startsWith('sha512-')
    ? []
    : [`${id} has no sha512 hash in package-lock.json: remove its entry and run npm install.`]
}

function findScriptFaults({ allowScripts }: Manifest, packages: readonly LockedPackage[]): string[] {
  const withScript = new Set(packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name))
  const undecided = [...withScript].filter((name) => !(name in allowScripts))
  const leftOver = Object.keys(allowScripts).filter((name) => !withScript.has(name))
  return [
    ...undecided.map(
      (name) =>
        `${name} has an install script: read it, then add "${name}": true or false to allowScripts in package.json.`,
    ),
    ...leftOver.map((name) => `${name} has no install script: remove it from allowScripts in package.json.`),
  ]
}
