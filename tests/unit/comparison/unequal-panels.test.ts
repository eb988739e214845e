import { expect, test } from 'vitest'
import { compare } from '@/lib/comparison/comparison'
import { explainUnequalPanels } from '@/lib/comparison/unequal-panels'
import { fleetOf } from '@/tests/support/fleets'

const ship = { verdict: 'ship' as const }

test.each([
  [[['builder', 'skeptic'], ['builder']], '2 reviewers judged Tool 0 and 1 judged Tool 1; 1 judged both.'],
  [[['builder'], []], '1 reviewer judged Tool 0 and none judged Tool 1; none judged both.'],
  [[[], ['builder']], 'No reviewer judged Tool 0 and 1 judged Tool 1; none judged both.'],
  [
    [
      ['builder', 'skeptic'],
      ['builder', 'founder'],
    ],
    '2 reviewers judged each tool, but 1 judged both.',
  ],
  [
    [['builder', 'skeptic'], ['builder'], ['skeptic']],
    '2 reviewers judged Tool 0, 1 judged Tool 1 and 1 judged Tool 2; none judged all of them.',
  ],
])('panels of %j are said to be unequal', (panels, expected) => {
  expect(explain(panels)).toBe(expected)
})

test.each([
  [
    [
      ['builder', 'skeptic'],
      ['skeptic', 'builder'],
    ],
  ],
  [[[], []]],
])('panels of %j are not said to be unequal', (panels) => {
  expect(explain(panels)).toBeUndefined()
})

function explain(panels: string[][]): string | undefined {
  const catalogue = fleetOf(
    panels.map((panel) => ({ reviews: Object.fromEntries(panel.map((reviewer) => [reviewer, ship])) })),
  )
  return explainUnequalPanels(compare(catalogue, [...catalogue.tools.keys()]))
}
