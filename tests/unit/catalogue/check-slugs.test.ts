import { expect, test } from 'vitest'
import { jsonFile } from '@/tests/support/content'
import { faultsOf, single } from '@/tests/support/faults'
import { pageFile, reviewerFile, toolFile } from '@/tests/support/records'

const beacon = toolFile({ name: 'Beacon' })

test.each([
  ['a capital letter', 'Beacon'],
  ['an underscore', 'beacon_2'],
  ['a blank', 'beacon two'],
  ['a full stop', 'beacon-3.1'],
  ['a hyphen at its start', '-beacon'],
  ['a hyphen at its end', 'beacon-'],
  ['two hyphens in a row', 'beacon--two'],
  ['a letter beyond a to z', 'béacon'],
  ['-vs- within it', 'beacon-vs-two'],
  ['-vs at its end', 'beacon-vs'],
  ['65 characters', 'b'.repeat(65)],
])('a tool cannot have a file name with %s', (_, slug) => {
  const fault = single(faultsOf({ [`tools/${slug}.md`]: beacon }))

  expect(fault).toMatchObject({ file: `tools/${slug}.md`, fix: 'Rename the file or folder.' })
  expect(fault.found).toContain(JSON.stringify(slug))
})

test.each(['vs', 'vs-code', 'beacon-versus', '3-1', 'constructor', 'b'.repeat(64)])(
  'a tool may have the file name %s.md',
  (slug) => {
    const faults = faultsOf({ [`tools/${slug}.md`]: beacon })

    expect(faults).toEqual([])
  },
)

test('a reviewer cannot have a bad slug as file name', () => {
  const fault = single(faultsOf({ 'panel/The Creator.md': reviewerFile({ name: 'Creator', order: 4 }) }))

  expect(fault.found).toContain('"The Creator"')
})

test('a page cannot have a bad slug as file name', () => {
  const fault = single(faultsOf({ 'pages/Terms.md': pageFile({ title: 'Terms' }) }))

  expect(fault.found).toContain('"Terms"')
})

test.each(['Developer Tools', 'speech-vs-text'])('a category cannot be called %j', (slug) => {
  const categories = jsonFile({
    categories: {
      'developer-tools': { name: 'Developer Tools', description: 'For developers.' },
      [slug]: { name: 'Other', description: 'All else.' },
    },
  })

  const fault = single(faultsOf({ 'categories.json': categories }))

  expect(fault).toMatchObject({ file: 'categories.json', found: expect.stringContaining(JSON.stringify(slug)) })
})

test('a category cannot be called __proto__', () => {
  const categories = `{"categories": {
    "developer-tools": {"name": "Developer Tools", "description": "For developers."},
    "__proto__": {"name": "Prototypes", "description": "All that is unfinished."}
  }}`

  const fault = single(faultsOf({ 'categories.json': categories }))

  expect(fault).toMatchObject({ file: 'categories.json', found: expect.stringContaining('__proto__') })
})

test('a category called __proto__ is reported together with another fault of its line', () => {
  const categories =
    '{"categories": {"developer-tools": {"name": 5, "description": "x"}, "__proto__": {"name": "P", "description": "x"}}}'

  const found = faultsOf({ 'categories.json': categories }).map((fault) => fault.found)

  expect(found).toEqual(
    expect.arrayContaining(['`categories.developer-tools.name` is 5', expect.stringContaining('__proto__')]),
  )
})

test('a kind cannot be called __proto__', () => {
  const kinds = `{"kinds": {
    "model": {"name": "Model", "job": "answers"},
    "router": {"name": "Router", "job": "passes on"},
    "fusion-layer": {"name": "Fusion layer", "job": "merges"},
    "__proto__": {"name": "Prototype", "job": "waits"}
  }}`

  const fault = single(faultsOf({ 'kinds.json': kinds }))

  expect(fault).toMatchObject({ file: 'kinds.json', found: expect.stringContaining('__proto__') })
})

test('an alias cannot be a bad slug', () => {
  const fault = single(faultsOf({ 'tools/harbor.md': toolFile({ aliases: ['Harbor Beta'] }) }))

  expect(fault.found).toContain('"Harbor Beta"')
})
