import type { LockedPackage } from './lockfile'

/** Versions of a package, from `from` on, that have a known flaw until `below`. */
export type Floor = { name: string; from?: string; below: string; id: string; flaw: string }

/**
 * The newest flaw of each package that is fixed in what is installed: nobody goes back behind it by accident. `npm audit`
 * knows all flaws, but asks the registry. SQLite has a floor too, which `lib/database/sqlite.ts` enforces at every start.
 */
export const floors: readonly Floor[] = [
  row('@opentelemetry/core', '2.8.0', 'GHSA-8988-4f7v-96qf', 'A long baggage header takes unlimited memory.'),
  row('esbuild', '0.28.1', 'GHSA-gv7w-rqvm-qjhr', 'Its installer for Deno runs a program that it has not checked.'),
  row('fast-uri', '3.1.8', 'GHSA-hrr3-gc8f-f4qj', 'Two spellings of one host name are read as different hosts.'),
  row('form-data', '4.0.6', 'GHSA-hmw2-7cc7-3qxx', 'Line breaks that a caller passes on add headers.'),
  row('js-yaml', '3.15.2', 'GHSA-2883-xcg3-v3hh', 'A small file with many empty merges takes unlimited time.'),
  { ...row('js-yaml', '4.3.2', 'GHSA-2883-xcg3-v3hh', 'The same, in the next major version.'), from: '4.0.0' },
  row('kysely', '0.28.17', 'GHSA-pv5w-4p9q-p3v2', 'A key of a visitor in a JSON path reads other fields.'),
  row('mdast-util-to-hast', '13.2.1', 'GHSA-4fh9-h7wg-q85m', 'The language of a code block adds class names.'),
  row('next', '16.3.3', 'GHSA-p293-qw3h-jr36', 'A request runs code on a server under Windows.'),
  row('nodemailer', '10.4.1', 'CVE-2026-125755', 'Spaces and comments in an address change its domain.'),
  row('on-headers', '1.1.0', 'CVE-2025-7339', 'Headers given as a list are changed in the answer.'),
  row('picomatch', '4.0.4', 'GHSA-c2c7-rcm5-vvqj', 'A pattern takes unlimited time.'),
  row('piscina', '5.2.0', 'GHSA-x9g3-xrwr-cwfg', 'A changed prototype decides which file a thread runs.'),
  row('postcss', '8.5.23', 'GHSA-fxqj-rqcc-2cmp', 'A style sheet reads source maps anywhere on the disk.'),
  row('sharp', '0.35.0', 'GHSA-f88m-g3jw-g9cj', 'A crafted picture exploits libvips, which it contains.'),
  row('tar-fs', '2.1.4', 'CVE-2025-59343', 'A link in an archive leads out of the folder it is unpacked to.'),
  row('undici', '6.28.0', 'GHSA-m8rv-5g2x-5cg5', 'The type of a request body adds headers.'),
  { ...row('undici', '7.29.0', 'GHSA-4cwx-7wf7-3272', 'A shared cache keeps private answers.'), from: '7.0.0' },
  { ...row('undici', '8.9.0', 'GHSA-4cwx-7wf7-3272', 'The same, in the next major version.'), from: '8.0.0' },
  row('vitest', '4.1.0', 'GHSA-5xrq-8626-4rwp', 'Its page for results reads and runs any file.'),
  row('yaml', '2.8.3', 'GHSA-48c2-rrv3-qjmp', 'A crafted file overflows the stack.'),
]

/** What to do about each package that is below its floor. */
export function findFlawed(packages: readonly LockedPackage[]): string[] {
  return packages.flatMap(({ name, version }) =>
    floors
      .filter((floor) => floor.name === name && isWithin(floor, version))
      .map(({ below, id, flaw }) => `${name}@${version} has a known flaw (${id}): ${flaw} Use ${below} or newer.`),
  )
}

function isWithin({ from = '0', below }: Floor, version: string): boolean {
  return compare(version, from) >= 0 && compare(version, below) < 0
}

/** A version before a release, such as 4.1.0-beta.2, counts as older than it. */
function compare(one: string, other: string): number {
  const [a = '', b = ''] = [one, other].map((version) => version.split('-')[0])
  return a.localeCompare(b, 'en', { numeric: true }) || Number(other.includes('-')) - Number(one.includes('-'))
}

function row(name: string, below: string, id: string, flaw: string): Floor {
  return { name, below, id, flaw }
}
