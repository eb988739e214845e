import { formatList } from '@/lib/catalogue/words'
import type { Comparison, Side } from './comparison'
import type { PanelVerdict } from './verdict'

/** A summary of the panel's verdicts and scores, in sentences. */
export type BottomLine = { verdict: string; score?: string }

/**
 * Says what the panel recommends and which scores higher, as in "Both are recommended." and "B scores higher, 82 to 76."
 * A side without scores is never ranked by score; then the reviewers behind each side are counted instead.
 */
export function drawBottomLine({ sides }: Comparison): BottomLine {
  const score = compareScores(sides) ?? compareSupport(sides)
  return { verdict: sayVerdicts(sides), ...(score !== undefined && { score }) }
}

type Verdict = PanelVerdict['verdict']

/** What is said where all tools have one verdict. */
const ofAll: Record<Verdict, (all: string, none: string) => string> = {
  ship: (all) => `${all} are recommended`,
  skip: (_, none) => `${none} is recommended`,
  split: (all) => `${all} split the panel`,
  none: (_, none) => `${none} has been reviewed yet`,
}

/** What is said of the tools with one verdict where others have another. */
const ofSome: Record<Verdict, (names: string, isOne: boolean) => string> = {
  ship: (names, isOne) => `${names} ${isOne ? 'is' : 'are'} recommended`,
  skip: (names, isOne) => `${names} ${isOne ? 'is' : 'are'} not recommended`,
  split: (names, isOne) => `${names} ${isOne ? 'splits' : 'split'} the panel`,
  none: (names, isOne) => `${names} ${isOne ? 'has' : 'have'} not been reviewed yet`,
}

function sayVerdicts(sides: readonly Side[]): string {
  const clauses = (['ship', 'skip', 'split', 'none'] as const).flatMap((verdict) => {
    const names = sides.filter(({ panel }) => panel.verdict === verdict).map(({ tool }) => tool.name)
    if (names.length === 0) return []
    if (names.length < sides.length) return ofSome[verdict](formatList(names), names.length === 1)
    const amount = names.length === 3 ? 'three' : 'four'
    return names.length === 2
      ? ofAll[verdict]('Both', 'Neither')
      : ofAll[verdict](`All ${amount}`, `None of the ${amount}`)
  })
  return `${clauses.join('; ')}.`
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
    : `${first.name} scores highest: ${first.score}, against ${formatList(ranked.slice(1).map(({ score }) => `${score}`))}.`
}

function compareSupport(sides: readonly Side[]): string | undefined {
  const reviewed = sides.filter(({ panel }) => panel.verdict !== 'none')
  if (reviewed.length === 0) return undefined
  const support = reviewed.map(({ tool, panel }) => `${panel.ship} of ${panel.ship + panel.skip} for ${tool.name}`)
  const isEqual = new Set(reviewed.map(({ panel }) => `${panel.ship} ${panel.skip}`)).size === 1
  return isEqual && reviewed.length === sides.length
    ? 'Each is recommended by the same number of reviewers. Not every tool has a score.'
    : `Reviewers who recommend it: ${formatList(support)}.`
}
