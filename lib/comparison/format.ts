import type { Tool } from '@/lib/catalogue/catalogue'
import type { EntryPrice } from '@/lib/catalogue/schema'
import type { Outcome } from './brief/statement'
import type { PanelVerdict } from './verdict'

const verdictNames: Record<PanelVerdict['verdict'], string> = {
  ship: 'Ship',
  skip: 'Skip',
  split: 'Split',
  none: 'No verdict',
}

const priceNames: Record<EntryPrice, string> = {
  free: 'Free',
  freemium: 'Free to begin',
  paid: 'Paid',
  contact: 'On request',
}

export function formatVerdict(verdict: PanelVerdict['verdict']): string {
  return verdictNames[verdict]
}

/** The numbers behind a panel verdict: `Ship · 3 ship / 1 skip`. */
export function formatPanel({ verdict, ship, skip }: Pick<PanelVerdict, 'verdict' | 'ship' | 'skip'>): string {
  return verdict === 'none' ? 'No verdict yet' : `${formatVerdict(verdict)} · ${ship} ship / ${skip} skip`
}

export function formatEntryPrice(price: EntryPrice | undefined): string {
  return price === undefined ? 'Not known' : priceNames[price]
}

/** `12 judged by the panel`. */
export function formatJudged(judged: number): string {
  return judged === 0 ? 'none judged by the panel yet' : `${judged} judged by the panel`
}

/** For whom a tool is: `Choose it if your documents are long.` What it is, where editors did not say. */
export function formatPurpose({ bestFor, tagline }: Pick<Tool, 'bestFor' | 'tagline'>): string {
  return bestFor === undefined ? tagline : `Choose it if ${bestFor}.`
}

/** `Ship if`, the beginning of the sentence that the line of a review ends. */
export function formatCondition(verdict: 'ship' | 'skip'): string {
  return `${verdictNames[verdict]} if`
}

/** `Ship if your documents are long.` */
export function formatLine({ verdict, line }: { verdict: 'ship' | 'skip'; line: string }): string {
  return `${formatCondition(verdict)} ${line}.`
}

/** `78/100 · ship`, or `not scored · ship`. */
export function formatReviewVerdict({
  verdict,
  score,
}: {
  verdict: 'ship' | 'skip'
  score?: number | undefined
}): string {
  return `${score === undefined ? 'not scored' : `${score}/100`} · ${verdict}`
}

const outcomeNames: Record<Exclude<Outcome['kind'], 'choice'>, string> = {
  depends: 'It depends',
  'no real difference': 'No real difference',
  'not substitutes': 'Not substitutes',
  'not enough known': 'Not enough known',
  'none fits': 'None fits',
}

/** An outcome in few words: `Choice: Harbor 70B`, `The panel prefers Lantern`. A name alone would read as the head of a column. */
export function formatOutcome(
  { kind, choice, prefers }: Pick<Outcome, 'kind' | 'choice' | 'prefers'>,
  tools: readonly { slug: string; name: string }[],
): string {
  const nameOf = (asked: string | undefined) => tools.find(({ slug }) => slug === asked)?.name ?? ''
  if (kind === 'choice') return `Choice: ${nameOf(choice)}`
  return prefers === undefined ? outcomeNames[kind] : `The panel prefers ${nameOf(prefers)}`
}
