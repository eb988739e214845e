import type { Tool } from '@/lib/catalogue/catalogue'
import { formatChoices, formatList } from '@/lib/catalogue/words'
import { type Distinction, joinNeeds, listDistinctions } from './distinction'
import { sayUntil } from './price-end'
import type { Reason, Statement } from './statement'
import { maxReasons } from './thresholds'

/** What is said of a tool that nothing distinguishes from every other side. */
export const noReason = 'Nothing we know of sets it apart.'

type Side = Pick<Tool, 'slug' | 'name' | 'kind' | 'bestFor'>

/**
 * Why somebody would choose a tool, as ends of "Choose it if …": only what distinguishes it from every other side. What editors
 * say it is best for comes first, then its job where no other has it, the panel, cost, limits and capabilities.
 */
export function listReasons(statements: readonly Statement[], own: Side, others: readonly Side[]): readonly Reason[] {
  const distinctions = listDistinctions(
    statements,
    own.slug,
    others.map(({ slug }) => slug),
  )
  return [
    ...reasonBestFor(own, others),
    ...reasonJob(own, others),
    ...distinctions.map((distinction) => toReason(distinction, others)),
  ].slice(0, maxReasons)
}

function reasonBestFor({ bestFor }: Side, others: readonly Side[]): Reason[] {
  if (bestFor === undefined || others.some((other) => other.bestFor === bestFor)) return []
  return [{ words: bestFor, row: 'bestFor' }]
}

function reasonJob({ kind }: Side, others: readonly Side[]): Reason[] {
  if (others.some((other) => other.kind.slug === kind.slug)) return []
  return [{ words: `you need something that ${kind.job}`, row: 'kind' }]
}

function toReason(distinction: Distinction, others: readonly Side[]): Reason {
  const { kind, row, need, statements } = distinction
  const arithmetic = statements.flatMap(({ arithmetic }) => arithmetic ?? []).join('; ')
  const figures = kind === 'panel' || kind === 'cost' ? `: ${sayFigures[kind](distinction, others)}` : ''
  return { words: `${joinNeeds([need], formatChoices)}${figures}`, ...(arithmetic !== '' && { arithmetic }), row }
}

const sayFigures: Record<'panel' | 'cost', (distinction: Distinction, others: readonly Side[]) => string> = {
  panel: ({ statements }, others) =>
    statements.length === 1
      ? (statements[0].gist ?? '')
      : formatList(
          statements.map(({ advantage: { own, other } }, index) => {
            return `${own} it to ${others[index]?.name}${other && ` (${other})`}`
          }),
        ),
  cost: ({ statements }) =>
    `${statements[0].advantage.own} ${statements[0].per}${sayUntil(statements[0].ends)} against ${formatList(statements.map(({ advantage }) => advantage.other))}`,
}
