/** What a statement is about. */
export type StatementKind = 'must-have' | 'panel' | 'cost' | 'capability' | 'limit' | 'evidence'

/** One thing that is known about a tool, or about two tools beside each other, with the row that shows it. */
export type Statement = {
  kind: StatementKind
  /** The slugs of the tools that it is about: one, or two in bytewise order. */
  tools: readonly string[]
  /** The slug of the tool that it speaks for; absent where it speaks for none. */
  favours?: string
  /** Whether what it says exceeds its threshold (`thresholds.ts`). Only clear statements decide. */
  isClear: boolean
  /** A sentence: `Tern Large costs $41 a month against $130: 3.2 times less.` */
  words: string
  /** The numbers behind it: `$130 / $41 = 3.2`. */
  arithmetic?: string
  /** The key of the row of the decision table that shows it; its fragment is `row-<key>`. */
  row: string
}

/** A reason to choose a tool. `words` end the sentence "Choose it if …". */
export type Reason = { words: string; arithmetic?: string; row: string }

/** What a comparison comes to, by the rule on the methodology page. */
export type Outcome = {
  kind: 'choice' | 'depends' | 'no real difference' | 'not substitutes' | 'not enough known' | 'none fits'
  /** The slug of the tool to choose; only of a choice. */
  choice?: string
  /** One sentence, the loudest on the page: `Harbour 70B, unless your prompts are long.` */
  headline: string
  /** Why, with figures: `The panel prefers it by 5.5 points (3 of 4 reviewers), and it costs a quarter.` */
  because: string
  /** What would change it, what rules a tool out, what is missing, how sure it is: at most three, none empty. */
  notes: readonly { label: string; words: string; row?: string }[]
}

/** What a comparison says to somebody who has to decide, in the order of its sides. */
export type Brief = {
  outcome: Outcome
  statements: readonly Statement[]
  /** For each side what distinguishes it from all others: at most five reasons. */
  reasons: readonly (readonly Reason[])[]
}
