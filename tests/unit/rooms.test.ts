import { execFile } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { withFolder, writeFiles } from '@/tests/support/content'

const program = 'lib is the program without React and without Next'
const alone = 'The catalogue stands on its own'
const noDisk = 'Only read.ts and compiled.ts touch the disk'
const pure = 'A comparison is pure: no disk, no clock, no randomness'
const typesOnly = "A comparison is made from the catalogue's types"
const tablesOnly = 'The database knows tables and engines'
const toldOnly = 'Votes know visitors and the database'
const mailsOnly = 'The newsletter knows subscribers, mail and the database'
const listsOnly = 'A list is made from the catalogue and what comparisons say'
const noMore = 'This is pure: no disk, no clock, no randomness'
const writtenOnly = "A document is written from the catalogue and the site's address"
const onePicture = 'A preview is drawn from the catalogue alone'
const light = 'Every page loads this: no disk, no clock, and no library for schemas'
const namesOnly = 'Bookmarks know the names of tools and comparisons'
const plainProps = 'Components take plain props'
const unknowing = 'Components are drawn by routes and do not know them'
const toItself = 'A route keeps its files to itself'
const building = 'The site does not know how it is built or tested'
const fullName = 'Import from another folder by its full name'

/** What no file of a room may import, and the beginning of what the linter says to it. */
const refused = [
  ['lib/catalogue/probe.ts', 'react', program],
  ['lib/catalogue/probe.ts', 'next/link', program],
  ['lib/catalogue/probe.ts', '@/lib/comparison/verdict', alone],
  ['lib/catalogue/probe.ts', '@/lib/config', alone],
  ['lib/catalogue/probe.ts', 'node:fs', noDisk],
  ['lib/catalogue/probe.ts', 'node:fs/promises', noDisk],
  ['lib/catalogue/probe.ts', '../site', fullName],
  ['lib/catalogue/read.ts', 'react', program],
  ['lib/catalogue/read.ts', '@/lib/comparison/verdict', alone],
  ['lib/comparison/probe.ts', 'react', program],
  ['lib/comparison/probe.ts', '@/components/tool/monogram', program],
  ['lib/comparison/probe.ts', 'zod', pure],
  ['lib/comparison/probe.ts', 'zod/mini', pure],
  ['lib/comparison/probe.ts', 'node:fs', pure],
  ['lib/comparison/probe.ts', 'node:crypto', pure],
  ['lib/comparison/probe.ts', '@/lib/catalogue/read', typesOnly],
  ['lib/comparison/probe.ts', '@/lib/catalogue/search', typesOnly],
  ['lib/comparison/probe.ts', '@/lib/config', typesOnly],
  ['lib/comparison/probe.ts', '../catalogue/read', fullName],
  ['lib/database/probe.ts', '@/lib/config', tablesOnly],
  ['lib/database/probe.ts', '@/lib/community/tally', tablesOnly],
  ['lib/database/probe.ts', 'next', program],
  ['lib/community/probe.ts', '@/lib/catalogue/open', toldOnly],
  ['lib/community/probe.ts', '@/lib/comparison/verdict', toldOnly],
  ['lib/community/probe.ts', '@/lib/http/guard', toldOnly],
  ['lib/community/probe.ts', 'react', program],
  ['lib/community/probe.ts', '@/lib/newsletter/outbox', toldOnly],
  ['lib/newsletter/probe.ts', 'react', program],
  ['lib/newsletter/probe.ts', '@react-email/render', program],
  ['lib/newsletter/probe.ts', '@/components/newsletter/mail/issue-mail', program],
  ['lib/newsletter/probe.ts', '@/lib/catalogue/open', mailsOnly],
  ['lib/newsletter/probe.ts', '@/lib/catalogue/read', mailsOnly],
  ['lib/newsletter/probe.ts', '@/lib/community/open', mailsOnly],
  ['lib/newsletter/probe.ts', '@/lib/documents/write', mailsOnly],
  ['lib/newsletter/probe.ts', '@/lib/http/guard', mailsOnly],
  ['lib/lists/probe.ts', 'react', program],
  ['lib/lists/probe.ts', 'node:fs', noMore],
  ['lib/lists/probe.ts', '@/lib/config', listsOnly],
  ['lib/lists/probe.ts', '@/lib/community/tally', listsOnly],
  ['lib/documents/probe.ts', 'next', program],
  ['lib/documents/probe.ts', 'node:fs', noMore],
  ['lib/documents/probe.ts', '@/lib/config', writtenOnly],
  ['lib/documents/probe.ts', '@/lib/community/open', writtenOnly],
  ['lib/documents/probe.ts', '@/lib/http/headers', writtenOnly],
  ['lib/preview/probe.ts', 'react', program],
  ['lib/preview/probe.ts', '@/lib/community/tally', onePicture],
  ['lib/preview/probe.ts', '@/lib/config', onePicture],
  ['lib/bookmarks/probe.ts', 'react', program],
  ['lib/bookmarks/probe.ts', 'zod', light],
  ['lib/bookmarks/probe.ts', 'node:crypto', light],
  ['lib/bookmarks/probe.ts', '@/lib/catalogue/read', namesOnly],
  ['lib/bookmarks/probe.ts', '@/lib/community/tally', namesOnly],
  ['lib/http/probe.ts', 'react-dom/server', program],
  ['lib/http/probe.ts', 'next', program],
  ['lib/http/probe.ts', 'next/headers', program],
  ['lib/http/probe.ts', '@/components/site/prose', program],
  ['lib/http/probe.ts', '@/pages/fonts', program],
  ['lib/probe.ts', '@/scripts/build', program],
  ['lib/probe.ts', '@/tests/support/content', program],
  ['components/tool/probe.tsx', 'node:fs', plainProps],
  ['components/tool/probe.tsx', 'node:fs/promises', plainProps],
  ['components/tool/probe.tsx', 'next/document', plainProps],
  ['components/tool/probe.tsx', 'next/router', plainProps],
  ['components/tool/probe.tsx', '@/lib/catalogue/open', plainProps],
  ['components/tool/probe.tsx', '@/lib/catalogue/read', plainProps],
  ['components/tool/probe.tsx', '@/lib/config', plainProps],
  ['components/tool/probe.tsx', '@/lib/signing', plainProps],
  ['components/tool/probe.tsx', '@/lib/community/open', plainProps],
  ['components/tool/probe.tsx', '@/lib/database/open', plainProps],
  ['components/newsletter/probe.tsx', '@/lib/newsletter/outbox', plainProps],
  ['components/newsletter/probe.tsx', '@/lib/newsletter/smtp-session', plainProps],
  ['components/newsletter/probe.tsx', '@/lib/newsletter/mail-worker', plainProps],
  ['components/tool/probe.tsx', '@/lib/http/headers', plainProps],
  ['components/tool/probe.tsx', '@/pages/catalogue', unknowing],
  ['components/tool/probe.tsx', '@/tests/support/content', building],
  ['components/tool/probe.tsx', '../verdict/verdict-stamp', fullName],
  ['pages/tools/[tool]/probe.tsx', '@/pages/compare/picker', toItself],
  ['pages/tools/[tool]/probe.tsx', '../../compare/picker', toItself],
  ['pages/tools/[tool]/probe.tsx', '@/scripts/build', building],
] as const

/** What each room is made of. */
const allowed = [
  ['lib/catalogue/probe.ts', 'zod'],
  ['lib/catalogue/probe.ts', 'yaml'],
  ['lib/catalogue/probe.ts', './schema'],
  ['lib/catalogue/read.ts', 'node:fs'],
  ['lib/catalogue/compiled.ts', 'node:fs'],
  ['lib/catalogue/open.ts', '@/lib/config'],
  ['lib/database/probe.ts', 'kysely'],
  ['lib/database/probe.ts', 'node:fs'],
  ['lib/community/probe.ts', '@/lib/database/open'],
  ['lib/community/probe.ts', '@/lib/signing'],
  ['lib/newsletter/probe.ts', '@/lib/database/open'],
  ['lib/newsletter/probe.ts', '@/lib/catalogue/catalogue'],
  ['lib/newsletter/probe.ts', '@/lib/comparison/verdict'],
  ['lib/newsletter/probe.ts', '@/lib/documents/prose'],
  ['lib/newsletter/probe.ts', '@/lib/config'],
  ['lib/newsletter/probe.ts', 'zod'],
  ['lib/newsletter/probe.ts', 'nodemailer'],
  ['components/tool/probe.tsx', '@/lib/community/tally'],
  ['components/newsletter/probe.tsx', '@/lib/newsletter/digest'],
  ['lib/comparison/probe.ts', '@/lib/catalogue/catalogue'],
  ['lib/comparison/probe.ts', '@/lib/catalogue/facts'],
  ['lib/comparison/probe.ts', './verdict'],
  ['lib/comparison/probe.ts', '@/lib/catalogue/memoize'],
  ['lib/lists/probe.ts', '@/lib/comparison/verdict'],
  ['lib/lists/probe.ts', '@/lib/site'],
  ['lib/documents/probe.ts', '@/lib/page-ref'],
  ['lib/documents/probe.ts', 'zod'],
  ['lib/preview/probe.ts', 'node:fs'],
  ['lib/preview/probe.ts', 'satori'],
  ['lib/bookmarks/probe.ts', '@/lib/catalogue/slug'],
  ['lib/bookmarks/probe.ts', '@/lib/comparison/verdict'],
  ['lib/bookmarks/probe.ts', '@/lib/site'],
  ['lib/http/probe.ts', 'node:crypto'],
  ['lib/http/probe.ts', '@/lib/routing'],
  ['components/tool/probe.tsx', 'react'],
  ['components/tool/probe.tsx', 'next/link'],
  ['components/tool/probe.tsx', '@/lib/site'],
  ['components/tool/probe.tsx', '@/lib/catalogue/catalogue'],
  ['components/tool/probe.tsx', '@/components/verdict/verdict-stamp'],
  ['components/tool/probe.tsx', './monogram'],
  ['pages/tools/[tool]/probe.tsx', 'next'],
  ['pages/tools/[tool]/probe.tsx', '@/components/tool/monogram'],
  ['pages/tools/[tool]/probe.tsx', '@/lib/comparison/comparison'],
  ['pages/tools/[tool]/probe.tsx', '@/pages/catalogue'],
  ['pages/tools/[tool]/probe.tsx', './picker'],
  ['tests/unit/probe.test.ts', '@/lib/http/headers'],
] as const

/** What the linter says of each import. */
let sayings: ReadonlyMap<string, string>

beforeAll(async () => {
  sayings = await lintImports([...refused, ...allowed])
})

test.each(refused)('%s may not import %s: "%s …"', (file, imported, message) => {
  expect(sayings.get(`${file} ${imported}`) ?? 'nothing').toContain(message)
})

test.each(allowed)('%s may import %s', (file, imported) => {
  expect(sayings.get(`${file} ${imported}`)).toBeUndefined()
})

type Import = readonly [file: string, imported: string, ...rest: string[]]
type Diagnostic = { category: string; message: string; location: { path: string; start: { line: number } } }

/**
 * Lints in one run a copy of the house that is empty but for these files, a line an import. They are not passed by
 * standard input, because the linter does not say what it finds there.
 */
function lintImports(imports: readonly Import[]): Promise<Map<string, string>> {
  const importsOf = (path: string) => imports.filter(([file]) => file === path).map(([, imported]) => imported)
  return withFolder(async (folder) => {
    copyFileSync('biome.json', join(folder, 'biome.json'))
    writeFiles(
      folder,
      imports.map(([file]) => [file, importsOf(file).map(writeImport).join('\n')]),
    )
    const found = (await lint(folder)).filter(({ category }) => category === 'lint/style/noRestrictedImports')
    return new Map(
      found.map(({ message, location: { path, start } }) => [`${path} ${importsOf(path)[start.line - 1]}`, message]),
    )
  })
}

function writeImport(imported: string, index: number): string {
  return `import { probe as probe${index} } from '${imported}'`
}

/** Everything the linter finds below a folder. It ends with an error when it finds anything, and that is no failure. */
function lint(folder: string): Promise<Diagnostic[]> {
  const biome = resolve('node_modules/.bin/biome')
  const options = ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.']
  return new Promise((resolveWith, reject) => {
    execFile(biome, options, { cwd: folder }, (error, output) =>
      output === '' ? reject(error) : resolveWith(JSON.parse(output).diagnostics),
    )
  })
}
