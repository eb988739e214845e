import { expect, test } from 'vitest'
import { jsonFile } from '@/tests/support/content'
import { faultsOf, single } from '@/tests/support/faults'
import { pageFile, reviewFile, toolFile } from '@/tests/support/records'

test('a review of an unknown tool is refused and the tool probably meant is named', () => {
  const fault = single(faultsOf({ 'reviews/lanten/skeptic.md': reviewFile() }))

  expect(fault).toMatchObject({
    file: 'reviews/lanten/skeptic.md',
    found: expect.stringContaining('"lanten"'),
    fix: 'Did you mean "lantern"?',
  })
})

test('a review by an unknown reviewer is refused and the reviewer probably meant is named', () => {
  const fault = single(faultsOf({ 'reviews/lantern/sceptic.md': reviewFile() }))

  expect(fault).toMatchObject({ found: expect.stringContaining('"sceptic"'), fix: 'Did you mean "skeptic"?' })
})

test('a review by somebody the panel has nobody like is told who sits on it', () => {
  const fault = single(faultsOf({ 'reviews/lantern/grandmother.md': reviewFile() }))

  expect(fault.fix).toBe('Known: builder, founder, skeptic.')
})

test('an unknown category is refused and the category probably meant is named', () => {
  const fault = single(faultsOf({ 'tools/beacon.md': toolFile({ name: 'Beacon', category: 'developer-tool' }) }))

  expect(fault).toMatchObject({
    file: 'tools/beacon.md',
    found: expect.stringContaining('"developer-tool"'),
    fix: 'Did you mean "developer-tools"?',
  })
})

test('an unknown kind is refused and the kind probably meant is named', () => {
  const fault = single(faultsOf({ 'tools/beacon.md': toolFile({ name: 'Beacon', kind: 'ruoter' }) }))

  expect(fault).toMatchObject({ found: expect.stringContaining('"ruoter"'), fix: 'Did you mean "router"?' })
})

test('a kind that passes its work to an unknown kind is refused, and to itself too', () => {
  const model = { name: 'Model', job: 'answers prompts itself' }
  const router = { name: 'Router', job: 'passes prompts on', uses: ['modell', 'router', 'model'] }
  const chorus = { name: 'Fusion layer', job: 'asks several models' }

  const faults = faultsOf({ 'kinds.json': jsonFile({ kinds: { model, router, 'fusion-layer': chorus } }) })

  expect(faults.map(({ found, fix }) => [found, fix])).toEqual([
    ['a kind "router" that uses an unknown kind "modell"', 'Did you mean "model"?'],
    ['a kind "router" that uses itself', 'Remove it from `uses`.'],
  ])
})

test('a kind whose panel has an unknown reviewer is refused', () => {
  const model = { name: 'Model', job: 'answers prompts itself', panel: ['builder', 'sceptic'] }
  const router = { name: 'Router', job: 'passes prompts on' }
  const chorus = { name: 'Fusion layer', job: 'asks several models' }

  const fault = single(faultsOf({ 'kinds.json': jsonFile({ kinds: { model, router, 'fusion-layer': chorus } }) }))

  expect(fault).toMatchObject({
    file: 'kinds.json',
    found: 'a kind "model" with an unknown reviewer "sceptic"',
    fix: 'Did you mean "skeptic"?',
  })
})

test('what every object inherits is neither a category nor a kind', () => {
  const beacon = toolFile({ name: 'Beacon', category: 'constructor', kind: 'constructor' })

  const found = faultsOf({ 'tools/beacon.md': beacon }).map((fault) => fault.found)

  expect(found).toEqual(['an unknown category "constructor"', 'an unknown kind "constructor"'])
})

test('a category called constructor is a category like any other', () => {
  const categories = {
    'developer-tools': { name: 'Developer Tools', description: 'For developers.' },
    constructor: { name: 'Construction', description: 'For those who build houses.' },
  }

  const faults = faultsOf({
    'categories.json': jsonFile({ categories }),
    'tools/beacon.md': toolFile({ name: 'Beacon', category: 'constructor' }),
  })

  expect(faults).toEqual([])
})

test.each(['compare', 'tools', 'panel', 'categories', 'bookmarks', 'newsletter', 'api', 'mcp', 'healthz', 'readyz'])(
  'a prose page cannot take the address /%s',
  (slug) => {
    const fault = single(faultsOf({ [`pages/${slug}.md`]: pageFile({ title: 'About' }) }))

    expect(fault).toMatchObject({ file: `pages/${slug}.md`, found: expect.stringContaining(`/${slug}`) })
  },
)
