import { expect, test } from 'vitest'
import { listAskedFacts, listCitedFacts } from '@/lib/comparison/asked-facts'
import { compareContent } from '@/tests/support/comparisons'
import { catalogueOf, content } from '@/tests/support/content'
import { reviewFile, toolFile } from '@/tests/support/records'

/** Three models of which one has a licence, and two routers of which one picks models. */
const files = {
  'tools/harbor.md': toolFile({ facts: { licence: 'MIT', choosesModelBy: 'not applicable' } }),
  'tools/lantern.md': toolFile({ name: 'Lantern', facts: {} }),
  'tools/beacon.md': toolFile({ name: 'Beacon', facts: {} }),
  'tools/switchyard.md': toolFile({ name: 'Switchyard', kind: 'router', facts: { choosesModelBy: 'Price' } }),
  'tools/junction.md': toolFile({ name: 'Junction', kind: 'router', facts: {} }),
}
const catalogue = catalogueOf(content(files))

test('of a kind one asks the facts that at least one of its tools has', () => {
  const asked = listAskedFacts(catalogue, 'model')

  expect(asked).toContain('licence')
  expect(asked).not.toContain('choosesModelBy')
})

test('of a kind in which no tool can do something nobody asks for it, though records say no', () => {
  const cannot = { reasoning: 'no', openWeights: 'no' }
  const three = {
    ...files,
    'tools/harbor.md': toolFile({ facts: cannot }),
    'tools/lantern.md': toolFile({ name: 'Lantern', facts: cannot }),
  }

  const asked = listAskedFacts(catalogueOf(content(three)), 'model')
  const rows = compareContent(three, ['harbor', 'lantern']).rows.map(({ key }) => key)

  expect(asked).not.toContain('reasoning')
  expect(rows).not.toContain('reasoning')
  expect(rows).toContain('openWeights')
})

test('once a tool of a kind can do something, it is asked of each', () => {
  const facts = (reasoning: string) => ({ facts: { reasoning } })
  const three = {
    ...files,
    'tools/harbor.md': toolFile(facts('no')),
    'tools/lantern.md': toolFile({ name: 'Lantern', ...facts('no') }),
    'tools/beacon.md': toolFile({ name: 'Beacon', ...facts('yes') }),
  }

  const rows = compareContent(three, ['harbor', 'lantern']).rows.map(({ key }) => key)

  expect(rows).toContain('reasoning')
})

test('of a kind with few tools one asks everything', () => {
  expect(listAskedFacts(catalogue, 'router')).toContain('licence')
  expect(listAskedFacts(catalogue, 'no-such-kind')).toContain('licence')
})

test('a comparison does not call unknown what nobody asks of its tools', () => {
  const models = compareContent(files, ['beacon', 'lantern']).rows.map(({ key }) => key)
  const mixed = compareContent(files, ['beacon', 'junction']).rows.map(({ key }) => key)

  expect(models).toContain('licence')
  expect(models).not.toContain('choosesModelBy')
  expect(mixed).toContain('choosesModelBy')
})

test('a fact that a review links to is asked of its tool, and a rival’s is not', () => {
  const body =
    'How it picks is [unknown](#row-choosesModelBy "not known"); not so of [another](/tools/lantern#row-latency "not known").'
  const { tools } = catalogueOf(content({ 'reviews/harbor/builder.md': reviewFile({}, body) }))

  expect(listCitedFacts(tools.get('harbor')?.reviews ?? [])).toEqual(['choosesModelBy'])
})
