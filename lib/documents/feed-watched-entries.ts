import type { Tool } from '@/lib/catalogue/catalogue'
import { compareText } from '@/lib/catalogue/slug'
import { listOutcomeChanges } from '@/lib/changes/outcome-changes'
import type { ToolChange } from '@/lib/changes/tool-change'
import { listWatchedChanges } from '@/lib/changes/watched-changes'
import { writeCase } from '@/lib/comparison/case'
import { formatComparison } from '@/lib/comparison/slug'
import { findPriceDays } from '@/lib/lists/price-changes'
import { outcomeAnchor, rowAnchor } from '@/lib/site'
import { makeChangeEntry } from './feed-change-entry'
import type { FeedEntry } from './feed-entry'
import type { FeedDependencies, FeedSubject } from './feed-subject'
import { makeVerdictEntry } from './feed-verdict-entry'
import { listWatchedTools, type Watched, writeWatched } from './watched'

/** An entry, and the day on which what it tells holds first. */
type Dated = { day: string; entry: FeedEntry }

/**
 * What a reader with the case would act on: verdicts, one entry a tool and day; prices, facts and outcomes. Where both have
 * more than half of `max`, each has half of it: a day of many verdicts pushes out no price that is announced or recent.
 */
export async function listWatchedEntries(
  dependencies: FeedDependencies,
  subject: FeedSubject,
  { watched, max }: { watched: Watched; max: number },
): Promise<FeedEntry[]> {
  const { catalogue, day: today } = dependencies
  const tools = listWatchedTools(catalogue, subject, watched)
  const asked = { buyerCase: watched.buyerCase, today, max }
  const verdicts = listWatchedChanges(tools, { ...asked, subjects: ['verdict'] })
  const changes = listWatchedChanges(tools, {
    ...asked,
    subjects: ['price', 'fact'],
    // A category may have thousands of tools.
    priceDays: subject.kind === 'category' ? await findPriceDays(catalogue) : undefined,
  })
  const others = [
    ...changes.map((change) => ({
      day: change.day,
      entry: tellChange(dependencies, subject, { change, watched }),
    })),
    ...listOutcomeEntries(dependencies, subject, { tools, watched, max }),
  ]
    // Announced ones have the latest days.
    .sort((a, b) => compareText(b.day, a.day))
    .slice(0, Math.max(max / 2, max - verdicts.length))
  return [
    ...others.map(({ entry }) => entry),
    ...verdicts.slice(0, max - others.length).map((change) => makeVerdictEntry(dependencies, change)),
  ]
}

function tellChange(
  dependencies: FeedDependencies,
  subject: FeedSubject,
  { change, watched }: { change: ToolChange; watched: Watched },
): FeedEntry {
  const { day, isToCome, asOf, tool, row, path } = change
  return makeChangeEntry(dependencies, {
    ...change,
    path: subject.kind === 'comparison' ? `${writeWatched(subject, watched)}#${rowAnchor(row)}` : path,
    told: isToCome ? (asOf ?? day) : day,
    category: tool.category,
  })
}

/** When the outcome of a comparison became another. */
function listOutcomeEntries(
  dependencies: FeedDependencies,
  subject: FeedSubject,
  { tools, watched, max }: { tools: readonly Tool[]; watched: Watched; max: number },
): Dated[] {
  const [first] = tools
  if (subject.kind !== 'comparison' || first === undefined) return []
  const { catalogue, day: today } = dependencies
  const { buyerCase } = watched
  const names = tools.map(({ name }) => name).join(' vs ')
  const asked = writeCase('', buyerCase).slice(1)
  return listOutcomeChanges(catalogue, tools, { buyerCase, today, max }).map(
    ({ day, before, after, details, isToCome, asOf }) => ({
      day,
      entry: makeChangeEntry(dependencies, {
        id: `outcomes/${formatComparison(subject.slugs)}/${day}${asked === '' ? '' : `/${asked}`}`,
        title: `${names}: ${after}`,
        before,
        after,
        details,
        path: `${writeWatched(subject, watched)}#${outcomeAnchor}`,
        told: isToCome ? (asOf ?? day) : day,
        category: first.category,
      }),
    }),
  )
}
