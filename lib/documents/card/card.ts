import type { PanelVerdict } from '@/lib/comparison/verdict'

/**
 * A comparison or a tool in short: what an embed shows, and what is copied. Its Markdown, its HTML and its embed are written
 * from it alone, so that they say the same.
 */
export type Card = {
  /** `AI tool comparison` */
  eyebrow: string
  title: string
  question?: string | undefined
  /** One sentence, the loudest on it. */
  headline: string
  /** Why, with figures; empty where nothing is to be said. */
  because: string
  /** The names above the columns; a card of one tool has none. */
  columns: readonly string[]
  /** What decides, the most important first. */
  rows: readonly CardRow[]
  /** For which case, in words; empty where no case changes anything. */
  caseWords: string
  /** `2026-11-27`: today, or the earlier day that it is of. */
  day: string
  /** What has to be known of an earlier day: whole sentences. */
  notes: readonly string[]
  /** Path and query of the page that says all of it, with the case. */
  view: string
  site: { name: string; address: string }
}

export type CardRow = { label: string; cells: readonly CardCell[] }

export type CardCell = {
  text: string
  /** What the text is drawn as; without it as a figure. */
  tone?: CardTone | undefined
  details?: readonly string[]
  source?: CardSource | undefined
}

export type CardTone = PanelVerdict['verdict'] | 'met' | 'missed' | 'not known' | 'words'

export type CardSource = { address: string; asOf?: string | undefined }

/** Whole address of the page that a card is of. */
export function pageOf({ view, site }: Pick<Card, 'view' | 'site'>): string {
  return `${site.address}${view}`
}
