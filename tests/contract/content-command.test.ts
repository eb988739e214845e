import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCompiled } from '@/lib/catalogue/compiled'
import { editorSchemas } from '@/lib/catalogue/editor-schemas'
import { linkCatalogue } from '@/lib/catalogue/link'
import { withContentFolder } from '@/tests/support/content'
import { reviewerFile, reviewFile, rubricOf, toolFile } from '@/tests/support/records'
import { findScript } from './processes'

test('the check of sound content ends well and counts what it read', () =>
  withContentFolder({}, (folder) => {
    const { status, output } = runContent(folder, 'check')

    expect(status).toBe(0)
    expect(output).toContain('4 tools, 5 reviews')
  }))

test('the check of faulty content ends with 1 and prints every fault', () =>
  withContentFolder(
    { 'tools/harbor.md': toolFile({ taglin: 'x' }), 'reviews/harbor/builder.md': reviewFile({ score: 101 }) },
    (folder) => {
      const { status, output } = runContent(folder, 'check')

      expect(status).toBe(1)
      expect(output).toMatch(/harbor\/builder\.md:3[\s\S]*tools\/harbor\.md:\d+[\s\S]*2 faults in 2 files/)
    },
  ))

test('faults are printed for an editor, without the stack of a program', () =>
  withContentFolder({ 'tools/harbor.md': toolFile({ taglin: 'x' }) }, (folder) => {
    const { output } = runContent(folder, 'check')

    expect(output).not.toMatch(/^\s+at /m)
  }))

test('faulty content is not compiled', () =>
  withContentFolder({ 'tools/harbor.md': toolFile({ taglin: 'x' }) }, (folder) => {
    const { status } = runContent(folder, 'build')

    expect(status).toBe(1)
    expect(existsSync(compiledIn(folder))).toBe(false)
  }))

test('sound content is compiled to what the server reads', () =>
  withContentFolder({}, (folder) => {
    const { status } = runContent(folder, 'build')

    expect(status).toBe(0)
    expect(linkCatalogue(readCompiled(compiledIn(folder))).tools.has('harbor')).toBe(true)
  }))

test('the report says what the panel has judged, and all that the check warns of', () =>
  withContentFolder({}, (folder) => {
    const { status, output } = runContent(folder, 'report')
    const warnings = runContent(folder, 'check').output.match(/^Warning: reviews .*$/gm) ?? []

    expect(status).toBe(0)
    expect(output).toContain('5 reviews')
    expect(output).toMatch(/Builder +2 +2 +0 +0 % +80\.0 +70 +90/)
    expect(warnings.length).toBeGreaterThan(0)
    for (const warning of warnings) expect(output).toContain(warning)
  }))

test('a report on faulty content says so, and does not count what cannot be read', () =>
  withContentFolder({ 'reviews/lantern/builder.md': reviewFile({ score: 101 }) }, (folder) => {
    const { status, output } = runContent(folder, 'report')

    expect(status).toBe(0)
    expect(output).toContain('The content has 1 fault')
    expect(output).toContain('4 reviews')
  }))

test('a new tool is written where it belongs, and named', () =>
  withContentFolder({}, (folder) => {
    const { status, output } = runContent(folder, 'new', 'tool', 'beacon')

    expect(status).toBe(0)
    expect(output).toContain(join('tools', 'beacon.md'))
    expect(readFileSync(join(folder, 'tools', 'beacon.md'), 'utf8')).toMatch(/^---\n[\s\S]*name:/)
  }))

test('a new review is written below its tool', () =>
  withContentFolder({}, (folder) => {
    const { status } = runContent(folder, 'new', 'review', 'chorus', 'skeptic')

    expect(status).toBe(0)
    expect(readFileSync(join(folder, 'reviews', 'chorus', 'skeptic.md'), 'utf8')).toContain('verdict:')
  }))

test('a new review asks for points by the rubric of its reviewer', () =>
  withContentFolder({ 'panel/skeptic.md': reviewerFile({ name: 'Skeptic', rubric: rubricOf() }) }, (folder) => {
    const { status } = runContent(folder, 'new', 'review', 'chorus', 'skeptic')

    expect(status).toBe(0)
    expect(readFileSync(join(folder, 'reviews', 'chorus', 'skeptic.md'), 'utf8')).toContain('  price: # 0 to 40: Price')
  }))

test('a record that exists is never written over', () =>
  withContentFolder({}, (folder) => {
    const before = readFileSync(join(folder, 'tools', 'harbor.md'), 'utf8')

    const { status, output } = runContent(folder, 'new', 'tool', 'harbor')

    expect(status).toBe(1)
    expect(output).toContain('already exists')
    expect(readFileSync(join(folder, 'tools', 'harbor.md'), 'utf8')).toBe(before)
  }))

test.each(['../beacon', 'Beacon', 'beacon-vs-lamp'])('no new tool is written under the name %s', (slug) =>
  withContentFolder({}, (folder) => {
    const { status, output } = runContent(folder, 'new', 'tool', slug)

    expect(status).toBe(1)
    expect(output).toContain(`"${slug}" cannot be part of an address`)
    expect(existsSync(`${join(folder, 'tools', slug)}.md`)).toBe(false)
  }),
)

test('the schemas that editors complete from are written', () =>
  withContentFolder({}, (folder) => {
    const { status } = runContent(folder, 'schemas')

    const written: unknown = JSON.parse(readFileSync(join(folder, 'schemas', 'review.schema.json'), 'utf8'))

    expect(status).toBe(0)
    expect(written).toEqual(JSON.parse(JSON.stringify(editorSchemas['review.schema.json'])))
  }))

test.each([[[]], [['chekc']], [['new']], [['new', 'tool']]])('a command that is none says what there is: %j', (words) =>
  withContentFolder({}, (folder) => {
    const { status, output } = runContent(folder, ...words)

    expect(status).toBe(1)
    expect(output).toContain('npm run content check')
  }),
)

function runContent(folder: string, ...words: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...findScript('scripts/content.ts'), ...words], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_FOLDER: folder, CATALOGUE_FILE: compiledIn(folder) },
  })
  return { status, output: stdout + stderr }
}

function compiledIn(folder: string): string {
  return join(folder, '.build', 'catalogue.ndjson')
}
