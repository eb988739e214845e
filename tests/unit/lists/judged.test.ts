import { expect, test } from 'vitest'
import { listDecisions } from '@/lib/lists/decisions'
import { listJudgedKinds } from '@/lib/lists/judged'
import { parseQuery } from '@/lib/lists/query'
import { listTools } from '@/lib/lists/tool-list'
import { catalogueOf, comparisonsFile, content } from '@/tests/support/content'
import { fleetOf } from '@/tests/support/fleets'
import { reviewFile, toolFile } from '@/tests/support/records'

const shipped = { builder: { verdict: 'ship' as const, score: 80 } }
const skipped = { builder: { verdict: 'skip' as const, score: 90 } }

test('the kinds of which the panel judged most come first, each with its best tool first', () => {
  const catalogue = fleetOf([
    { kind: 'router', reviews: shipped },
    { reviews: skipped },
    { reviews: shipped },
    { released: '2026-05' },
  ])

  const kinds = listJudgedKinds(catalogue)

  expect(kinds.map(({ kind, judged, total }) => [kind.slug, judged.map(({ tool }) => tool.slug), total])).toEqual([
    ['model', ['tool-2', 'tool-1'], 3],
    ['router', ['tool-0'], 1],
  ])
})

test('the list of a kind begins with what is named of it, in the same order', () => {
  const catalogue = fleetOf([{}, { reviews: skipped }, { reviews: shipped }, { kind: 'router', reviews: shipped }])

  for (const { href, judged, total } of listJudgedKinds(catalogue)) {
    const list = listTools(catalogue, { path: '/tools', day: '2026-11-27' }, parseQuery(href.split('?')[1] ?? ''))
    expect(list.address).toBe(href)
    expect(list.paging.total).toBe(total)
    expect(list.tools.slice(0, judged.length).map(({ tool }) => tool)).toEqual(judged.map(({ tool }) => tool))
  }
})

test('nothing is recommended of a catalogue without reviews', () => {
  expect(listJudgedKinds(fleetOf([{}, {}]))).toEqual([])
})

test('decisions between judged tools of one kind come before others, and the featured one is left out', () => {
  const pairs = [
    ['harbor', 'switchyard'],
    ['beacon', 'harbor'],
    ['harbor', 'lantern'],
    ['chorus', 'lantern'],
    ['dory', 'lantern'],
    ['dory', 'harbor'],
  ]
  const tool = (name: string) => toolFile({ name })
  const catalogue = catalogueOf(
    content({
      'tools/beacon.md': tool('Beacon 2'),
      'tools/dory.md': tool('Dory 1'),
      'reviews/dory/builder.md': reviewFile(),
      'comparisons.json': comparisonsFile(...pairs),
    }),
  )

  const decisions = listDecisions(catalogue).map(({ tools }) => tools.map(({ slug }) => slug))

  expect(decisions).toEqual([
    ['dory', 'lantern'],
    ['dory', 'harbor'],
    ['harbor', 'switchyard'],
    ['beacon', 'harbor'],
    ['chorus', 'lantern'],
  ])
})
