import { posix } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import rules from '@/.dependency-cruiser.mjs'
import { findViolations, printViolations, type Violation } from '@/scripts/imports/violations'
import { withFolder, writeFiles } from '@/tests/support/content'

/** What no file of a room may import, and the rule that says so. */
const refused = [
  ['lib/catalogue/probe.ts', 'react', 'lib-without-react'],
  ['lib/catalogue/probe.ts', 'next/link', 'lib-without-react'],
  ['lib/catalogue/probe.ts', '@/lib/comparison/verdict', 'catalogue'],
  ['lib/catalogue/probe.ts', '@/lib/config', 'catalogue'],
  ['lib/catalogue/probe.ts', 'node:fs', 'disk-in-reader'],
  ['lib/catalogue/probe.ts', 'node:fs/promises', 'disk-in-reader'],
  ['lib/catalogue/probe.ts', '../site', 'full-name'],
  ['lib/catalogue/read.ts', 'react', 'lib-without-react'],
  ['lib/catalogue/read.ts', '@/lib/comparison/verdict', 'catalogue'],
  ['lib/catalogue/open.ts', '@/lib/signing', 'opened-catalogue'],
  ['lib/changes/probe.ts', 'node:fs', 'pure-without-node'],
  ['lib/changes/probe.ts', '@/lib/documents/write', 'changes'],
  ['lib/changes/probe.ts', '@/lib/bookmarks/list', 'changes'],
  ['lib/comparison/probe.ts', 'react', 'lib-without-react'],
  ['lib/comparison/probe.ts', '@/components/tool/monogram', 'lib-without-react'],
  ['lib/comparison/probe.ts', 'zod', 'pure-without-packages'],
  ['lib/comparison/probe.ts', 'zod/mini', 'pure-without-packages'],
  ['lib/comparison/probe.ts', 'node:fs', 'pure-without-node'],
  ['lib/comparison/probe.ts', 'node:crypto', 'pure-without-node'],
  ['lib/comparison/probe.ts', '@/lib/catalogue/read', 'comparison'],
  ['lib/comparison/probe.ts', '@/lib/catalogue/search', 'comparison'],
  ['lib/comparison/probe.ts', '@/lib/config', 'comparison'],
  ['lib/comparison/probe.ts', '../catalogue/word-index', 'full-name'],
  ['lib/comparison/probe.ts', 'big.js', 'pure-without-packages'],
  ['lib/pricing/probe.ts', 'zod', 'prices-with-big'],
  ['lib/pricing/probe.ts', 'node:crypto', 'pure-without-node'],
  ['lib/pricing/probe.ts', '@/lib/catalogue/read', 'pricing'],
  ['lib/pricing/probe.ts', '@/lib/comparison/comparison', 'pricing'],
  ['lib/imports/probe.ts', 'node:fs', 'pure-without-node'],
  ['lib/imports/probe.ts', '@/lib/catalogue/read', 'imports'],
  ['lib/imports/probe.ts', '@/lib/comparison/verdict', 'imports'],
  ['lib/imports/probe.ts', '@/lib/config', 'imports'],
  ['lib/imports/probe.ts', 'react', 'lib-without-react'],
  ['lib/api-reference/probe.ts', '@/lib/comparison/verdict', 'api-reference'],
  ['lib/database/probe.ts', '@/lib/config', 'database'],
  ['lib/database/probe.ts', '@/lib/community/tally', 'database'],
  ['lib/database/probe.ts', 'next', 'lib-without-react'],
  ['lib/community/probe.ts', '@/lib/catalogue/open', 'community'],
  ['lib/community/probe.ts', '@/lib/comparison/verdict', 'community'],
  ['lib/community/probe.ts', '@/lib/http/guard', 'community'],
  ['lib/community/probe.ts', 'react', 'lib-without-react'],
  ['lib/community/probe.ts', '@/lib/newsletter/outbox', 'community'],
  ['lib/newsletter/probe.ts', 'react', 'lib-without-react'],
  ['lib/newsletter/probe.ts', '@react-email/render', 'lib-without-react'],
  ['lib/newsletter/probe.ts', '@/components/newsletter/mail/issue-mail', 'lib-without-react'],
  ['lib/newsletter/probe.ts', '@/lib/catalogue/open', 'newsletter'],
  ['lib/newsletter/probe.ts', '@/lib/catalogue/read', 'newsletter'],
  ['lib/newsletter/probe.ts', '@/lib/community/open', 'newsletter'],
  ['lib/newsletter/probe.ts', '@/lib/documents/write', 'newsletter'],
  ['lib/newsletter/probe.ts', '@/lib/http/guard', 'newsletter'],
  ['lib/lists/probe.ts', 'react', 'lib-without-react'],
  ['lib/lists/probe.ts', 'node:fs', 'pure-without-node'],
  ['lib/lists/probe.ts', '@/lib/config', 'lists'],
  ['lib/lists/probe.ts', '@/lib/community/tally', 'lists'],
  ['lib/api/probe.ts', 'next/server', 'lib-without-react'],
  ['lib/api/probe.ts', '@/lib/catalogue/open', 'api'],
  ['lib/api/probe.ts', '@/lib/config', 'api'],
  ['lib/api/probe.ts', '@/lib/http/problem', 'api'],
  ['lib/api/probe.ts', '@/lib/community/tally', 'api'],
  ['lib/mcp/probe.ts', 'next/server', 'lib-without-react'],
  ['lib/mcp/probe.ts', 'node:fs', 'pure-without-node'],
  ['lib/mcp/probe.ts', '@/lib/catalogue/open', 'mcp'],
  ['lib/mcp/probe.ts', '@/lib/config', 'mcp'],
  ['lib/mcp/probe.ts', '@/lib/community/tally', 'mcp'],
  ['lib/mcp/probe.ts', '@/lib/http/headers', 'mcp'],
  ['lib/documents/probe.ts', 'next', 'lib-without-react'],
  ['lib/documents/probe.ts', 'node:fs', 'pure-without-node'],
  ['lib/documents/probe.ts', '@/lib/config', 'documents-and-previews'],
  ['lib/documents/probe.ts', '@/lib/community/open', 'documents-and-previews'],
  ['lib/documents/probe.ts', '@/lib/http/headers', 'documents-and-previews'],
  ['lib/documents/probe.ts', '@/lib/preview/draw', 'documents-and-previews'],
  ['lib/preview/probe.ts', 'react', 'lib-without-react'],
  ['lib/preview/probe.ts', '@/lib/community/tally', 'documents-and-previews'],
  ['lib/preview/probe.ts', '@/lib/config', 'documents-and-previews'],
  ['lib/preview/probe.ts', '@/lib/documents/write', 'documents-and-previews'],
  ['lib/badges/probe.ts', 'node:crypto', 'pure-without-node'],
  ['lib/badges/probe.ts', '@/lib/catalogue/read', 'badges'],
  ['lib/badges/probe.ts', '@/lib/community/open', 'badges'],
  ['lib/badges/probe.ts', '@/lib/config', 'badges'],
  ['lib/bookmarks/probe.ts', 'react', 'lib-without-react'],
  ['lib/bookmarks/probe.ts', 'zod', 'pure-without-packages'],
  ['lib/bookmarks/probe.ts', 'node:crypto', 'pure-without-node'],
  ['lib/bookmarks/probe.ts', '@/lib/catalogue/read', 'bookmarks'],
  ['lib/bookmarks/probe.ts', '@/lib/community/tally', 'bookmarks'],
  ['lib/http/probe.ts', 'react-dom/server', 'lib-without-react'],
  ['lib/http/probe.ts', 'next', 'lib-without-react'],
  ['lib/http/probe.ts', 'next/headers', 'request-in-app'],
  ['lib/http/probe.ts', '@/components/site/prose', 'lib-without-react'],
  ['lib/http/probe.ts', '@/app/fonts', 'lib-without-react'],
  ['lib/observability/logger.ts', '@/lib/config', 'logger-and-metrics'],
  ['lib/observability/metrics.ts', '@/lib/database/open', 'logger-and-metrics'],
  ['lib/probe.ts', '@/scripts/build', 'no-tests-in-site'],
  ['lib/probe.ts', '@/tests/support/content', 'no-tests-in-site'],
  ['lib/probe.ts', '@/lib/absent', 'resolvable'],
  ['lib/probe.ts', 'absent', 'resolvable'],
  ['components/tool/probe.tsx', 'next/document', 'plain-props'],
  ['components/tool/probe.tsx', 'next/router', 'plain-props'],
  ['components/tool/probe.tsx', 'next/server', 'plain-props'],
  ['components/tool/probe.tsx', '@/lib/config', 'plain-props'],
  ['components/tool/probe.tsx', '@/lib/signing', 'plain-props'],
  ['components/tool/probe.tsx', '@/lib/database/open', 'plain-props'],
  ['components/tool/probe.tsx', '@/lib/http/headers', 'plain-props'],
  ['components/tool/probe.tsx', '@/app/catalogue', 'components-below-app'],
  ['components/tool/probe.tsx', '@/tests/support/content', 'no-tests-in-site'],
  ['components/tool/probe.tsx', '../verdict/verdict-stamp', 'full-name'],
  ['app/tools/[tool]/probe.tsx', '@/app/compare/picker', 'routes-are-private'],
  ['app/tools/[tool]/probe.tsx', '../../compare/picker', 'full-name'],
  ['app/tools/[tool]/probe.tsx', '@/scripts/build', 'no-tests-in-site'],
  ['proxy.ts', '@/tests/support/content', 'no-tests-in-site'],
  ['server.ts', '@/scripts/build', 'no-tests-in-site'],
  ['server.ts', 'next/server', 'request-in-app'],
  ['scripts/probe.ts', '../lib/site', 'full-name'],
  ['tests/unit/probe.test.ts', '../support/content', 'full-name'],
] as const

/** What each room is made of. */
const allowed = [
  ['lib/catalogue/probe.ts', 'zod'],
  ['lib/catalogue/probe.ts', 'gray-matter'],
  ['lib/catalogue/probe.ts', 'yaml'],
  ['lib/catalogue/probe.ts', 'remark'],
  ['lib/catalogue/probe.ts', './schema'],
  ['lib/catalogue/read.ts', 'node:fs'],
  ['lib/catalogue/compiled.ts', 'node:fs'],
  ['lib/catalogue/open.ts', '@/lib/config'],
  ['lib/database/probe.ts', 'kysely'],
  ['lib/database/probe.ts', '@/lib/observability/metrics'],
  ['lib/observability/probe.ts', '@/lib/database/open'],
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
  ['lib/comparison/probe.ts', '@/lib/pricing/cost'],
  ['lib/pricing/probe.ts', '@/lib/catalogue/catalogue'],
  ['lib/pricing/probe.ts', '@/lib/catalogue/offer-schema'],
  ['lib/pricing/probe.ts', '@/lib/lists/query'],
  ['lib/pricing/probe.ts', 'big.js'],
  ['lib/imports/probe.ts', 'zod'],
  ['lib/imports/probe.ts', '@/lib/catalogue/offer-schema'],
  ['lib/lists/probe.ts', '@/lib/comparison/verdict'],
  ['lib/lists/probe.ts', '@/lib/pricing/quote'],
  ['lib/lists/probe.ts', '@/lib/site'],
  ['lib/api/probe.ts', '@/lib/documents/write'],
  ['lib/api/probe.ts', '@/lib/catalogue/search'],
  ['lib/api/probe.ts', '@/lib/parameters/parameter'],
  ['lib/api/probe.ts', 'zod'],
  ['lib/mcp/probe.ts', '@modelcontextprotocol/server'],
  ['lib/mcp/probe.ts', '@/lib/api/tool-summary'],
  ['lib/mcp/probe.ts', '@/lib/catalogue/search'],
  ['lib/mcp/probe.ts', '@/lib/changes/catalogue-changes'],
  ['lib/mcp/probe.ts', '@/lib/documents/alternate-schema'],
  ['lib/documents/probe.ts', '@/lib/page-ref'],
  ['lib/documents/probe.ts', 'zod'],
  ['lib/preview/probe.ts', 'node:fs'],
  ['lib/preview/probe.ts', 'satori'],
  ['lib/badges/probe.ts', 'badge-maker'],
  ['lib/badges/probe.ts', '@/lib/community/tally'],
  ['lib/badges/probe.ts', '@/lib/comparison/decided'],
  ['lib/bookmarks/probe.ts', '@/lib/catalogue/slug'],
  ['lib/bookmarks/probe.ts', '@/lib/comparison/verdict'],
  ['lib/bookmarks/probe.ts', '@/lib/site'],
  ['lib/http/probe.ts', 'node:crypto'],
  ['lib/http/probe.ts', '@/lib/routing'],
  ['components/tool/probe.tsx', 'react'],
  ['components/tool/probe.tsx', 'next/link'],
  ['components/tool/probe.tsx', 'next/form'],
  ['components/tool/probe.tsx', '@/lib/site'],
  ['components/tool/probe.tsx', '@/lib/catalogue/catalogue'],
  ['components/tool/probe.tsx', '@/components/verdict/verdict-stamp'],
  ['components/tool/probe.tsx', './monogram'],
  ['components/tool/probe.tsx', './mail/frame'],
  ['app/tools/[tool]/probe.tsx', 'next'],
  ['app/tools/[tool]/probe.tsx', 'next/headers'],
  ['app/tools/[tool]/probe.tsx', '@/components/tool/monogram'],
  ['app/tools/[tool]/probe.tsx', '@/lib/comparison/comparison'],
  ['app/tools/[tool]/probe.tsx', '@/lib/database/open'],
  ['app/tools/[tool]/probe.tsx', '@/app/catalogue'],
  ['app/tools/[tool]/probe.tsx', './picker'],
  ['proxy.ts', 'next/server'],
  ['proxy.ts', '@/lib/routing'],
  ['server.ts', 'next'],
  ['server.ts', '@/lib/http/headers'],
  ['tests/unit/probe.test.ts', '@/lib/http/headers'],
  ['tests/unit/probe.test.ts', 'next/server'],
] as const

/** Rules by the import that breaks them. */
let broken: ReadonlyMap<string, readonly string[]>

beforeAll(async () => {
  broken = await checkImports([...refused, ...allowed])
})

test.each(refused)('%s may not import %s: %s', (file, imported, rule) => {
  expect(broken.get(`${file} ${imported}`)).toContain(rule)
})

test.each(allowed)('%s may import %s', (file, imported) => {
  expect(broken.get(`${file} ${imported}`)).toBeUndefined()
})

test('every rule is broken by one of these tests', () => {
  const tested = [...refused.map(([, , rule]) => rule), 'no-cycle', 'no-effects-in-components', 'used']

  expect(new Set(tested)).toEqual(new Set(rules.forbidden.map(({ name }) => name)))
})

test.each([
  ['node:fs', []],
  ['node:fs/promises', []],
  ['cookie', []],
  ['@/lib/catalogue/read', ["import 'node:fs'"]],
  ['@/lib/votes', ["import './engine'", "import 'kysely'"]],
  ['@/lib/mails', ["import './engine'", "import 'nodemailer'"]],
])('a component may not come to the disk, the network, the database or cookies by %s', async (imported, ways) => {
  const [first = '', second = ''] = ways
  const module = targetOf('components/probe.tsx', imported) ?? 'lib/unrelated.ts'

  const violations = await check({
    'app/page.tsx': "import '@/components/probe'\nimport '@/lib/unrelated'",
    'components/probe.tsx': `import '${imported}'\nexport const Probe = () => <p />`,
    'lib/engine.ts': second,
    'lib/unrelated.ts': '',
    [module]: first,
  })

  expect(violations.map(({ rule, chain }) => [rule, chain[0]])).toContainEqual([
    'no-effects-in-components',
    'components/probe.tsx',
  ])
})

test('modules that import each other are refused, by way of a third too', async () => {
  const violations = await check({
    'app/page.tsx': "import '@/lib/one'",
    'lib/one.ts': "import './two'",
    'lib/two.ts': "import type { Three } from './three'",
    'lib/three.ts': "import './one'",
  })

  expect(violations).toMatchObject([{ rule: 'no-cycle', chain: { length: 4 } }])
})

test.each([
  "import type { Node } from 'react'",
  "import type * as all from 'react'",
  "import { type Node } from 'react'",
  "export type { Node } from 'react'",
  "export type * from 'react'",
  "export const load = () => import('react')",
])('this counts as an import: %s', async (line) => {
  const violations = await check({ 'lib/probe.ts': `${line}\n` })

  expect(violations.map(({ rule }) => rule)).toContain('lib-without-react')
})

test('what only tests import is not used', async () => {
  const violations = await check({
    'app/page.tsx': "import '@/lib/site'\n",
    'lib/site.ts': '',
    'lib/idle.ts': '',
    'tests/unit/idle.test.ts': "import '@/lib/idle'\n",
  })

  expect(violations).toMatchObject([{ rule: 'used', chain: ['lib/idle.ts'] }])
})

test('what is wrong is said with the way that leads there and what to do instead', async () => {
  const violations = await check({
    'app/page.tsx': "import '@/components/list'\n",
    'components/list.tsx': "import '@/lib/votes'\nexport const List = () => <ul />\n",
    'lib/votes.ts': "import 'node:fs'\n",
  })

  expect(printViolations(violations)).toBe(
    `components/list.tsx
  imports lib/votes.ts
  imports fs
  This leads a component to the disk, the network, the database or cookies: take plain props, and keep types apart from what reads. (no-effects-in-components)

Imports that break a rule: 1`,
  )
})

function check(files: Record<string, string>): Promise<Violation[]> {
  return withFolder((folder) => {
    writeFiles(folder, Object.entries(files))
    return findViolations(folder)
  })
}

/** Checks in one run a house that is empty but for these imports and what they import. */
async function checkImports(imports: readonly (readonly [file: string, imported: string, ...rest: string[]])[]) {
  const targets = imports
    .filter(([, imported]) => !imported.endsWith('absent'))
    .map(([file, imported]) => [targetOf(file, imported) ?? 'lib/unrelated.ts', ''] as const)
  const files = new Map<string, string>(targets)
  for (const [file, imported] of imports) files.set(file, `${files.get(file) ?? ''}import '${imported}'\n`)
  const violations = await check(Object.fromEntries(files))
  return new Map(
    imports.flatMap(([file, imported]) => {
      const written = imported.replace(/^node:/, '')
      const found = violations.filter(({ chain }) => chain[0] === file && chain[1] === written)
      return found.length === 0 ? [] : [[`${file} ${imported}`, found.map(({ rule }) => rule)] as const]
    }),
  )
}

/** Where a module of the house lies; nothing for a package. */
function targetOf(file: string, imported: string): string | undefined {
  if (imported.startsWith('@/')) return `${imported.slice(2)}.ts`
  return imported.startsWith('.') ? `${posix.join(posix.dirname(file), imported)}.ts` : undefined
}
