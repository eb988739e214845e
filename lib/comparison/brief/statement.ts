import type { Answer } from '@/lib/comparison/case/must-haves'

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
  /** Of a cost alone: what its sums are for, `a month` or `an hour of sound`. */
  per?: string
  /** Of a cost alone: the last day of the price of the tool that it is about or favours, where that is near. */
  ends?: string
  /** Of evidence alone: how old its price is or when it ends, where that has to be known: `is 120 days old`. */
  price?: string
  /** Of a must-have alone: whether the tool has it. */
  answer?: Answer
  /** The same in few words without names: `$41 against $130 a month`, `7 of 9 facts have a source`. */
  gist?: string
  /** What a clear statement says for the tool that it favours. */
  advantage?: Advantage
}

/** Why somebody would take the tool that a statement about two favours. */
export type Advantage = {
  /** How large it is, to order statements of one kind: points, or how many times as much. */
  size: number
  /** What is known of this tool and of the other: `$41` and `$130`, `1,000,000` and `131,072`. */
  own: string
  other: string
  /** What it says after the tool's name or "it": `costs a third as much`. */
  does: string
  /** When it matters, in parts so that several can be joined: `you send` `images`; `your prompts exceed` `131,072 tokens`. */
  need: { when: string; what: readonly string[] }
  /** Up to where it holds: `Tern Large costs less than $51.25 a month`. */
  until?: string
}

/** A reason to choose a tool. `words` end the sentence "Choose it if …". */
export type Reason = { words: string; arithmetic?: string; row: string }

/** What a comparison comes to, by the rule on the methodology page. */
export type Outcome = {
  kind: 'choice' | 'depends' | 'no real difference' | 'not substitutes' | 'not enough known' | 'none fits'
  /** The slug of the tool to choose; only of a choice. */
  choice?: string
  /** The slug of the tool that the panel prefers; only where not enough is known of prices to choose. */
  prefers?: string
  /** One sentence, the loudest on the page: `Harbour 70B, unless your prompts exceed 131,072 tokens.` */
  headline: string
  /** Why, with figures: `The panel prefers it by 5.5 points (3 of 4 reviewers), and it costs a quarter.` */
  because: string
  /** What would change it, what rules a tool out, what is missing, how sure it is: at most three, none empty. */
  notes: readonly Note[]
}

export type Note = { label: string; words: string; row?: string }

/** What a comparison says to somebody who has to decide, in the order of its sides. */
export type Brief = {
  outcome: Outcome
  statements: readonly Statement[]
  /** For each side what distinguishes it from all others: at most five reasons. */
  reasons: readonly (readonly Reason[])[]
}
