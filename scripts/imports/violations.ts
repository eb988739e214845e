import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { transformSync } from 'esbuild'
import rules from '@/.dependency-cruiser.mjs'

/** What breaks a rule: an import, a chain of imports, or a module that nothing imports. */
export type Violation = { rule: string; comment: string; chain: string[] }

const folders = ['app', 'components', 'lib', 'scripts', 'tests']

/**
 * Every import below a folder that breaks a rule of `.dependency-cruiser.mjs`. dependency-cruiser reads TypeScript with an API
 * that TypeScript 7 does not have, so it gets a copy in JavaScript, under the same names.
 */
export async function findViolations(folder: string): Promise<Violation[]> {
  const copy = mkdtempSync(join(tmpdir(), 'ship-or-skip-imports-'))
  try {
    const files = listModules(folder)
    for (const file of files) write(join(copy, file), toJavaScript(file, readFileSync(join(folder, file), 'utf8')))
    write(join(copy, 'package.json'), readFileSync('package.json', 'utf8'))
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction')
    return await cruiseCopy(copy, files)
  } finally {
    rmSync(copy, { recursive: true })
  }
}

/** Violations as text for a terminal, with what to do about each. */
export function printViolations(violations: readonly Violation[]): string {
  const blocks = violations.map(({ rule, comment, chain }) => `${chain.join('\n  imports ')}\n  ${comment} (${rule})`)
  return [...blocks, `Imports that break a rule: ${violations.length}`].join('\n\n')
}

async function cruiseCopy(copy: string, files: string[]): Promise<Violation[]> {
  const { output } = await cruise(
    files,
    { baseDir: copy, doNotFollow: { path: 'node_modules' }, ruleSet: rules, validate: true },
    {
      alias: { '@': copy },
      bustTheCache: true,
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts', '.json'],
      symlinks: false,
    },
  )
  const comments = new Map(rules.forbidden.map(({ name, comment }) => [name, comment]))
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to, unresolvedTo, cycle, via }) => ({
    rule: rule.name,
    comment: comments.get(rule.name) ?? '',
    chain: [from, ...((cycle ?? via)?.map((link) => link.name) ?? (from === to ? [] : [unresolvedTo ?? to]))],
  }))
}

function listModules(folder: string): string[] {
  const below = folders
    .filter((name) => existsSync(join(folder, name)))
    .flatMap((name) =>
      readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }).map((path) => join(name, path)),
    )
  return [...readdirSync(folder), ...below].filter(
    (path) => /\.(?:css|mjs|tsx?)$/.test(path) && path !== 'next-env.d.ts',
  )
}

/** JavaScript that imports what a module imports; what it takes only types from, too. */
function toJavaScript(path: string, text: string): string {
  if (path.endsWith('.css')) return ''
  const withTypes = text.replace(/^import type /gm, 'import ').replace(/^export type (?=[{*])/gm, 'export ')
  return transformSync(withTypes, {
    loader: path.endsWith('x') ? 'tsx' : 'ts',
    jsx: 'transform',
    // Imports stay, whatever they import.
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  }).code
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
