import { z } from 'zod'
import { formatDate } from './dates'
import { formatNumber } from './words'

/** How one kind of fact is checked in a record, labelled, printed and compared. */
export type FactEntry = {
  label: string
  /** What an editor should write; shown on hover and in fault reports. */
  description: string
  value: z.ZodType<FactValue>
  format: (value: FactValue) => string
  /** The word for the side with the largest value, where larger is better. Without it no side leads. */
  largest?: string
}

/** Text, a number in the unit that the entry names, `yes` or `no`, a day or month, or a list of words. */
export type FactValue = string | number | readonly string[]

export const inputModalities = ['text', 'image', 'pdf', 'audio', 'video'] as const
export const outputModalities = ['text', 'image', 'audio', 'video', 'embedding'] as const

/** Every fact a tool may state, in the order of the tables. To add a fact, add an entry. */
export const factEntries = {
  released: date('Released', 'The day or month of its release, written 2026-11-20 or 2026-11'),
  knowledgeCutoff: date('Knowledge cutoff', 'The last day or month that its training data covers'),
  status: text('Status', 'Where it is in its life: preview, beta, current, deprecated or retired'),
  licence: text('Licence', 'Licence of the weights or the code, such as Apache 2.0'),
  openWeights: yesOrNo('Open weights', 'Whether anybody may download the weights'),
  selfHosting: yesOrNo('Self-hosting', 'Whether one can run it on hardware of one’s own'),
  hosting: text('Where it runs', 'Where it runs, such as Azure only'),
  availability: text('Availability', 'How finished it is and who can have it'),
  contextWindow: {
    ...number('Context window', 'Longest prompt, in tokens', formatTokens),
    largest: 'longest',
  },
  maxInput: {
    ...number('Longest input', 'Longest input, in tokens, where it is less than the context window', formatTokens),
    largest: 'longest',
  },
  maxOutput: { ...number('Longest answer', 'Longest answer, in tokens', formatTokens), largest: 'longest' },
  input: words('Takes', 'What it accepts', inputModalities),
  output: words('Gives', 'What it answers with', outputModalities),
  reasoning: yesOrNo('Reasoning', 'Whether it thinks in tokens of its own before it answers'),
  toolCalling: yesOrNo('Tool calling', 'Whether it can call functions that you describe'),
  structuredOutput: yesOrNo('Structured output', 'Whether its answers can be held to a JSON Schema'),
  parameters: number(
    'Parameters',
    'Parameters, in billions',
    (billions) => `${formatNumber(Number(billions))} billion`,
  ),
  activeParameters: number(
    'Active parameters',
    'Parameters used in one forward pass, in billions',
    (billions) => `${formatNumber(Number(billions))} billion per pass`,
  ),
  choosesModelBy: text('How it picks a model', 'What a router or fusion layer decides by'),
  models: text('Models behind it', 'Which models or backends answer'),
  interface: text('Interface', 'How it is called'),
  hardware: text('Hardware', 'What it takes to run it oneself'),
  latency: text('Latency', 'How long it takes to answer'),
  costEffect: text('Effect on cost', 'What it does to the bill'),
  quality: text('Quality', 'How good its answers are'),
} satisfies Record<string, FactEntry>

export type FactKey = keyof typeof factEntries

/** The same entries as a list. */
export const factList: readonly (FactEntry & { key: FactKey })[] = (Object.keys(factEntries) as FactKey[]).map(
  (key) => ({ key, ...factEntries[key] }),
)

function text(label: string, description: string): FactEntry {
  return { label, description, value: z.string().trim().min(1).max(80), format: String }
}

function yesOrNo(label: string, description: string): FactEntry {
  return {
    label,
    description,
    value: z.enum(['yes', 'no']),
    format: (answer) => (answer === 'yes' ? 'Yes' : 'No'),
  }
}

/** A day or a month. A month stays a month: no day is made up for it. */
function date(label: string, description: string): FactEntry {
  return {
    label,
    description,
    value: z
      .string()
      .regex(/^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/)
      .refine((text) => text.length === 7 || z.iso.date().safeParse(text).success, 'a day of the calendar, or a month'),
    format: (value) => formatDate(String(value)),
  }
}

function words(label: string, description: string, known: readonly [string, ...string[]]): FactEntry {
  return {
    label,
    description: `${description}: ${known.join(', ')}`,
    value: z
      .array(z.enum(known))
      .min(1)
      .transform((chosen) => known.filter((word) => chosen.includes(word))),
    format: (value) => listWords(value).map(formatModality).join(', '),
  }
}

/** The words of a fact that is a list; none of a fact that is not. */
export function listWords(value: FactValue | undefined): readonly string[] {
  return typeof value === 'object' ? value : []
}

function formatModality(word: string): string {
  return word === 'pdf' ? 'PDF' : word
}

function number(label: string, description: string, format: (amount: FactValue) => string): FactEntry {
  return { label, description, value: z.number().positive(), format }
}

function formatTokens(tokens: FactValue): string {
  return `${formatNumber(Number(tokens))} tokens`
}
