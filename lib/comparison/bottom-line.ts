import type { Comparison, Side } from './comparison'
import { formatList } from './format'
import type { PanelVerdict } from './verdict'

/** A summary of the panel's verdicts and scores, in sentences. */
export type BottomLine = { verdict: string; score?: string }

/**
 * Says which sides the panel ships and which scores higher: "The panel ships both." and "B scores higher, 82 to 76."
 * When a side has no score, it counts reviewers instead of comparing scores.
 */
export function drawBottomLine({ sides }: Comparison): BottomLine {
  const score = compareScores(sides) ?? compareSupport(sides)
  return { verdict: `The panel ${formatList(describeVerdicts(sides))}.`, ...(score !== undefined && { score }) }
}

const phrases: [PanelVerdict['verdict'], string][] = [
  ['ship', 'ships'],
  ['skip', 'skips'],
  ['split', 'is split on'],
  ['none', 'has not judged'],
]

function describeVerdicts(sides: readonly Side[]): string[] {
  return phrases.flatMap(([verdict, phrase]) => {
    const names = sides.filter(({ panel }) => panel.verdict === verdict).map(({ tool }) => tool.name)
    if (names.length === 0) return []
    if (names.length < sides.length) return `${phrase} ${formatList(names)}`
    return verdict === 'none' ? `has judged ${none(names.length)}` : `${phrase} ${all(names.length)}`
  })
}

function all(amount: number): string {
  return amount === 2 ? 'both' : `all ${amount === 3 ? 'three' : 'four'}`
}

function none(amount: number): string {
  return amount === 2 ? 'neither' : 'none of them'
}

function compareScores(sides: readonly Side[]): string | undefined {
  const ranked = sides
    .flatMap(({ tool, panel }) => (panel.meanScore === undefined ? [] : { name: tool.name, score: panel.meanScore }))
    .sort((a, b) => b.score - a.score)
  const [first, second] = ranked
  if (first === undefined || second === undefined || ranked.length < sides.length) return undefined
  if (first.score === second.score) {
    const tied = ranked.filter(({ score }) => score === first.score).map(({ name }) => name)
    return tied.length === sides.length
      ? `Their mean scores are equal, ${first.score} out of 100.`
      : `${formatList(tied)} share the highest mean score, ${first.score} out of 100.`
  }
  return sides.length === 2
    ? `${first.name} scores higher, ${first.score} to ${second.score}.`
    : `${first.name} scores highest, ${ranked.map(({ score }) => score).join(' to ')}.`
}

function compareSupport(sides: readonly Side[]): string | undefined {
  const reviewed = sides.filter(({ panel }) => panel.verdict !== 'none')
  if (reviewed.length === 0) return undefined
  const support = reviewed.map(({ tool, panel }) => `${panel.ship} of ${panel.ship + panel.skip} for ${tool.name}`)
  const isEqual = new Set(reviewed.map(({ panel }) => `${panel.ship} ${panel.skip}`)).size === 1
  return isEqual && reviewed.length === sides.length
    ? 'As many reviewers ship one as another, and not every side has a score.'
    : `Reviewers who ship: ${formatList(support)}.`
}
