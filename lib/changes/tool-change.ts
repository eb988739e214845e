import type { Tool } from '@/lib/catalogue/catalogue'
import { compareText } from '@/lib/catalogue/slug'
import type { PriceChange } from '@/lib/pricing/changes'

/** Something dated that changed about a tool. */
export type ToolChange = {
  /** A name that never changes, made of slugs, days and, where it depends on a case, what of the case it depends on. */
  id: string
  tool: Tool
  /** The first day on which it holds. */
  day: string
  subject: 'verdict' | 'price' | 'fact'
  /** A sentence without a full stop, with the tool's name. */
  title: string
  /** What was said before, in words; absent where nothing was. */
  before?: string
  after: string
  /** What else there is to say, in sentences without full stops. */
  details: readonly string[]
  /** The day is still to come. */
  isToCome: boolean
  /** Path of the tool's page with the fragment of what changed. */
  path: string
  /** The key of the row of a comparison that shows it: `cost` for `row-cost`. */
  row: string
  source?: string
  /** The day of the source. */
  asOf?: string
}

/** The id of a price of one provider and model that changed: an announced change and the same one on its day share it. */
export function identifyPrice(tool: string, { day, offer }: Pick<PriceChange, 'day' | 'offer'>): string {
  return `prices/${tool}/${offer.provider.slug}/${encodeURIComponent(offer.model)}/${day}`
}

/** Newest first, then by tool and subject. */
export function compareToolChanges(a: Pick<ToolChange, 'tool' | 'day' | 'subject'>, b: typeof a): number {
  return (
    compareText(b.day, a.day) ||
    compareText(a.tool.slug, b.tool.slug) ||
    subjects.indexOf(a.subject) - subjects.indexOf(b.subject)
  )
}

const subjects: readonly ToolChange['subject'][] = ['verdict', 'price', 'fact']
