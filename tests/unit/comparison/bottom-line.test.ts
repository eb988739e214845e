import { expect, test } from 'vitest'
import { type BottomLine, drawBottomLine } from '@/lib/comparison/bottom-line'
import { compareContent } from '@/tests/support/comparisons'
import type { Files } from '@/tests/support/content'
import { reviewFile } from '@/tests/support/records'

type Panel = [verdict: 'ship' | 'skip', score?: number][]

test('two tools that are shipped are shipped both', () => {
  const { verdict } = draw({ harbor: [['ship']], lantern: [['ship']] })

  expect(verdict).toBe('Both are recommended.')
})

test('where one is shipped and one is skipped, each is named', () => {
  const { verdict } = draw({ harbor: [['skip']], lantern: [['ship']] })

  expect(verdict).toBe('Lantern Mini is recommended; Harbor 70B is not recommended.')
})

test('a tie in the panel is said to be one', () => {
  const { verdict } = draw({ harbor: [['ship'], ['skip']], lantern: [['skip']] })

  expect(verdict).toBe('Lantern Mini is not recommended; Harbor 70B splits the panel.')
})

test('where nobody has judged, that is what is said, and no score with it', () => {
  const line = draw({ harbor: [], lantern: [] })

  expect(line.verdict).toBe('Neither has been reviewed yet.')
  expect(line).not.toHaveProperty('score')
})

test('where nobody has judged either tool, it does not sound as if one had been judged', () => {
  const { verdict } = draw({ harbor: [], lantern: [] })

  expect(verdict).not.toMatch(/not been reviewed|both|all/)
})

test('a tool that nobody judged is not said to be skipped', () => {
  const { verdict } = draw({ harbor: [['ship']], lantern: [] })

  expect(verdict).toBe('Harbor 70B is recommended; Lantern Mini has not been reviewed yet.')
})

test('the side with the higher mean score is named with both scores, the higher first', () => {
  const { score } = draw({ harbor: [['ship', 76]], lantern: [['ship', 82]] })

  expect(score).toBe('Lantern Mini scores higher, 82 to 76.')
})

test('equal mean scores are said to be equal', () => {
  const { score } = draw({
    harbor: [['ship', 80]],
    lantern: [
      ['ship', 70],
      ['ship', 90],
    ],
  })

  expect(score).toBe('Their mean scores are equal, 80 out of 100.')
})

test('a side without a score is never ranked by score: the reviewers are counted instead', () => {
  const { score } = draw({ harbor: [['ship', 99]], lantern: [['ship'], ['ship'], ['skip']] })

  expect(score).toBe('Reviewers who recommend it: 1 of 1 for Harbor 70B and 2 of 3 for Lantern Mini.')
})

test('a side that nobody judged is left out of the count of reviewers', () => {
  const { score } = draw({
    harbor: [
      ['ship', 99],
      ['skip', 40],
    ],
    lantern: [],
  })

  expect(score).toBe('Reviewers who recommend it: 1 of 2 for Harbor 70B.')
})

test('equal support without scores puts nobody first', () => {
  const { score } = draw({ harbor: [['ship'], ['skip']], lantern: [['ship'], ['skip']] })

  expect(score).not.toMatch(/Harbor|Lantern|higher/)
  expect(score).toMatch(/^Each is recommended by the same number of reviewers/)
})

test('three tools that are shipped are shipped all three', () => {
  const { verdict } = draw({ harbor: [['ship']], lantern: [['ship']], switchyard: [['ship']] })

  expect(verdict).toBe('All three are recommended.')
})

test.each([
  ['skipped', { harbor: [['skip']], lantern: [['skip']] }, 'Neither is recommended.'],
  ['a tie', { harbor: [['ship'], ['skip']], lantern: [['skip'], ['ship']] }, 'Both split the panel.'],
  ['skipped', { harbor: [['skip']], lantern: [['skip']], chorus: [['skip']] }, 'None of the three is recommended.'],
  [
    'unknown to the panel',
    { harbor: [], lantern: [], chorus: [], switchyard: [] },
    'None of the four has been reviewed yet.',
  ],
  [
    'shipped',
    { harbor: [['ship']], lantern: [['ship']], chorus: [['ship']], switchyard: [['ship']] },
    'All four are recommended.',
  ],
] satisfies [string, Record<string, Panel>, string][])(
  'where every tool is %s, one sentence says so',
  (_, panels, said) => {
    expect(draw(panels).verdict).toBe(said)
  },
)

test('several tools of one verdict are named together', () => {
  const { verdict } = draw({ harbor: [['skip']], lantern: [['skip']], switchyard: [['ship']] })

  expect(verdict).toBe('Switchyard is recommended; Harbor 70B and Lantern Mini are not recommended.')
})

test('four tools of four fates are each named with theirs', () => {
  const { verdict } = draw({ harbor: [['ship']], lantern: [['skip']], switchyard: [['ship'], ['skip']], chorus: [] })

  expect(verdict).toBe(
    'Harbor 70B is recommended; Lantern Mini is not recommended; Switchyard splits the panel; Chorus has not been reviewed yet.',
  )
})

test('of three tools the highest score is named and all are listed from high to low', () => {
  const { score } = draw({ harbor: [['ship', 70]], lantern: [['ship', 90]], switchyard: [['ship', 80]] })

  expect(score).toBe('Lantern Mini scores highest: 90, against 80 and 70.')
})

test('two of three tools that share the highest score are both named', () => {
  const { score } = draw({ harbor: [['ship', 90]], lantern: [['ship', 90]], switchyard: [['ship', 80]] })

  expect(score).toContain('Harbor 70B and Lantern Mini share the highest mean score, 90')
  expect(score).not.toContain('Switchyard')
})

test('four tools of one score are equal', () => {
  const { score } = draw({
    harbor: [['ship', 80]],
    lantern: [['ship', 80]],
    switchyard: [['skip', 80]],
    chorus: [['ship', 80]],
  })

  expect(score).toBe('Their mean scores are equal, 80 out of 100.')
})

test('one missing score among four keeps all of them from being ranked by score', () => {
  const { score } = draw({
    harbor: [['ship', 80]],
    lantern: [['ship']],
    switchyard: [['skip', 20]],
    chorus: [['ship', 95]],
  })

  expect(score).toMatch(/^Reviewers who recommend it: /)
})

test('equal support of three tools is not put as if there were two', () => {
  const { score } = draw({ harbor: [['ship']], lantern: [['ship']], switchyard: [['ship']] })

  expect(score).not.toMatch(/the one as the other/)
})

/** The bottom line of the tools that are given a panel; their reviewers give these verdicts in turn. */
function draw(panels: Record<string, Panel>): BottomLine {
  const reviewers = ['builder', 'skeptic', 'founder']
  const files: Files = Object.fromEntries(
    Object.entries(panels).flatMap(([tool, panel]) =>
      reviewers.map((reviewer, seat) => [`reviews/${tool}/${reviewer}.md`, writeReview(panel[seat])]),
    ),
  )
  return drawBottomLine(compareContent(files, Object.keys(panels)))
}

function writeReview(given: Panel[number] | undefined): string | undefined {
  return given && reviewFile({ verdict: given[0], score: given[1] })
}
