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

export function formatEntryPrice(price: EntryPrice | undefined): string {
  return price === undefined ? 'Not known' : priceNames[price]
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

/** An outcome in few words; of a choice the name of the tool. */
export function formatOutcome({ kind, choice }: Outcome, tools: readonly { slug: string; name: string }[]): string {
  return kind === 'choice' ? (tools.find(({ slug }) => slug === choice)?.name ?? '') : outcomeNames[kind]
}
