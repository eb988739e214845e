import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { memoizeByCatalogue } from '@/lib/catalogue/memoize'
import { getBySlug } from '@/lib/catalogue/slug'
import { lowerFirst } from '@/lib/catalogue/words'
import { type ChangeEntry, findPriceChanges, readPriceChanges, type ToolPriceChange } from '@/lib/lists/price-changes'
import { isToCome } from '@/lib/pricing/changes'
import { describeChange, describeSides } from '@/lib/pricing/describe-change'
import { address, pricesAnchor } from '@/lib/site'
import { describeFactChange, type FactChange, listFactChanges } from './fact-changes'
import { compareToolChanges, identifyPrice, type ToolChange } from './tool-change'
import { describeVerdictDay, listVerdictDays } from './verdict-changes'

type Span = {
  since: string
  until: string
  today: string
  /** Slugs of the only tools to look at. */
  only?: ReadonlySet<string> | undefined
  /** How many of the newest to pass over, and how many to return. */
  skip?: number
  max?: number
}

/**
 * Everything that changed from `since` to `until`, newest first, of all tools or some: verdicts, any price that is news, facts. The
 * offers of a tool are read only for a price change that is returned.
 */
export async function listCatalogueChanges(
  catalogue: Catalogue,
  { since, until, today, only, skip = 0, max = 100 }: Span,
): Promise<readonly ToolChange[]> {
  const { past, coming } = await findPriceChanges(catalogue, today)
  const prices = [...past, ...coming].map(
    (entry): Found => ({
      tool: getBySlug(catalogue.tools, entry.tool),
      day: entry.day,
      subject: 'price',
      entry,
    }),
  )
  const chosen = [...listOthers(catalogue), ...prices]
    .filter(({ tool, day }) => since <= day && day <= until && (only === undefined || only.has(tool.slug)))
    .sort(compareToolChanges)
    .slice(skip, skip + max)
  return chosen.flatMap((found) => tellChange(catalogue, found, today))
}

/**
 * The tools that something changed about from a day on, with what: an announced price counts on the day of the source that
 * announces it. No offers are read.
 */
export async function findChangedTools(
  catalogue: Catalogue,
  { since, today }: Pick<Span, 'since' | 'today'>,
): Promise<ReadonlyMap<Tool, ReadonlySet<ToolChange['subject']>>> {
  const { past, coming } = await findPriceChanges(catalogue, today)
  const prices = [...past.filter(({ day }) => day >= since), ...coming.filter(({ asOf }) => asOf >= since)].map(
    ({ tool }) => ({ tool: getBySlug(catalogue.tools, tool), subject: 'price' as const }),
  )
  const others = listOthers(catalogue).filter(({ day }) => since <= day && day <= today)
  const subjects = new Map<Tool, Set<ToolChange['subject']>>()
  for (const { tool, subject } of [...others, ...prices]) {
    subjects.set(tool, (subjects.get(tool) ?? new Set()).add(subject))
  }
  return subjects
}

/** Where a change is found, without its words. */
type Found = { tool: Tool; day: string } & (
  | { subject: 'verdict' }
  | { subject: 'price'; entry: ChangeEntry }
  | { subject: 'fact'; change: FactChange }
)

const listOthers = memoizeByCatalogue(({ tools }: Catalogue): readonly Found[] =>
  [...tools.values()].flatMap((tool): Found[] => [
    ...listVerdictDays(tool).map((day): Found => ({ tool, day, subject: 'verdict' })),
    ...listFactChanges(tool).map((change): Found => ({ tool, day: change.on, subject: 'fact', change })),
  ]),
)

function tellChange(catalogue: Catalogue, found: Found, today: string): readonly ToolChange[] {
  const { tool, day } = found
  switch (found.subject) {
    case 'verdict':
      return [describeVerdictDay(tool, day, today)]
    case 'fact':
      return [describeFactChange(tool, found.change, today)]
    case 'price':
      return readPriceChanges(catalogue, [found.entry]).map((change) => describePrice(change, today))
  }
}

/** A price of one provider that changed, for whatever use. */
function describePrice({ tool, change }: ToolPriceChange, today: string): ToolChange {
  const { sentence, more, note } = describeChange(change, today)
  return {
    id: identifyPrice(tool.slug, change),
    tool,
    day: change.day,
    subject: 'price',
    title: `${tool.name}: ${lowerFirst(sentence)}`,
    ...describeSides(change),
    details: [...more, ...(note === undefined ? [] : [note])],
    isToCome: isToCome(change, today),
    path: `${address.tool(tool.slug)}#${pricesAnchor}`,
    row: 'cost',
    source: change.offer.source,
    asOf: change.offer.asOf,
  }
}
