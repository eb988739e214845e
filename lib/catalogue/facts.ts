import { z } from 'zod'
import { formatDate } from './dates'
import { formatNumber } from './words'

/** The groups of rows in tables, in their order. */
export const rowGroups = ['Judgement', 'Price', 'Limits', 'Capabilities', 'Where it runs', 'Evidence'] as const
export type RowGroup = (typeof rowGroups)[number]

/** What the value of a fact is: a text of a few words, one of two answers, a day or month, a list of known words, or a number. */
export type FactKind = 'text' | 'yes or no' | 'date' | 'list' | 'number'

/** How one kind of fact is checked in a record, labelled, printed and compared. */
export type FactEntry = {
  kind: FactKind
  group: RowGroup
  label: string
  /** What an editor should write; shown on hover and in fault reports. */
  description: string
  value: z.ZodType<FactValue>
  format: (value: FactValue) => string
  /** What a number counts. `format` writes it after the number. */
  unit?: string
  /** The word for the side with the largest value, where larger is better. Without it no side leads. */
  largest?: string
  /** Whether a record may say that the number is a minimum, because sources say `100+` or "over 100". */
  mayBeMore?: true
}

/** Text, a number in the unit that the entry names, `yes` or `no`, a day or month, or a list of words. */
export type FactValue = string | number | readonly string[]

export const inputModalities = ['text', 'image', 'pdf', 'audio', 'video'] as const
export const outputModalities = ['text', 'image', 'audio', 'video', 'embedding'] as const

/** Every fact a tool may state, in the order of tables within its group. To add a fact, add an entry. */
export const factEntries = {
  released: date('Where it runs', 'Released', 'The day or month of its release, written 2026-11-20 or 2026-11'),
  knowledgeCutoff: date('Limits', 'Training data up to', 'The last day or month that its training data covers'),
  status: text('Where it runs', 'Status', 'Where it is in its life: preview, beta, current, deprecated or retired'),
  licence: text('Where it runs', 'Licence', 'Licence of the weights or the code, such as Apache 2.0'),
  openWeights: yesOrNo('Where it runs', 'Open weights', 'Whether anybody may download the weights'),
  selfHosting: yesOrNo('Where it runs', 'Self-hosting', 'Whether one can run it on hardware of one’s own'),
  hosting: text('Where it runs', 'Where it runs', 'Where it runs, such as Azure only'),
  availability: text('Where it runs', 'Availability', 'How finished it is and who can have it'),
  contextWindow: {
    ...number('Limits', 'Context window', 'Longest prompt, in tokens', 'tokens'),
    largest: 'longest',
  },
  maxInput: {
    ...number(
      'Limits',
      'Longest input',
      'Longest input, in tokens, where it is less than the context window',
      'tokens',
    ),
    largest: 'longest',
  },
  maxOutput: { ...number('Limits', 'Longest answer', 'Longest answer, in tokens', 'tokens'), largest: 'longest' },
  input: words('Capabilities', 'Accepts', 'What it accepts', inputModalities),
  output: words('Capabilities', 'Answers with', 'What it answers with', outputModalities),
  reasoning: yesOrNo('Capabilities', 'Reasoning', 'Whether it thinks in tokens of its own before it answers'),
  toolCalling: yesOrNo('Capabilities', 'Tool calling', 'Whether it can call functions that you describe'),
  structuredOutput: yesOrNo('Capabilities', 'Structured output', 'Whether its answers can be held to a JSON Schema'),
  parameters: number('Where it runs', 'Parameters', 'Parameters, in billions', 'billion'),
  activeParameters: number(
    'Where it runs',
    'Parameters in use at once',
    'Parameters used in one forward pass, in billions',
    'billion',
  ),
  openSource: yesOrNo('Where it runs', 'Open source', 'Whether its code is under an open-source licence'),
  choosesModelBy: text('Capabilities', 'How it picks a model', 'What a router or fusion layer decides by'),
  models: text('Capabilities', 'Models behind it', 'Which models or backends answer'),
  interface: text('Capabilities', 'How you use it', 'How it is called'),
  providersReached: count('Providers behind it', 'How many providers it can send requests to', 'providers'),
  ownKeys: yesOrNo('Capabilities', 'Your own API keys', 'Whether it works with API keys that you have elsewhere'),
  fallbacks: yesOrNo(
    'Capabilities',
    'Tries another when one fails',
    'Whether a request that fails is sent on to another model or provider',
  ),
  responseCache: yesOrNo(
    'Capabilities',
    'Reuses earlier answers',
    'Whether it can answer a repeated request from a cache',
  ),
  spendingLimits: yesOrNo('Capabilities', 'Spending limits', 'Whether one can cap what a key, person or team spends'),
  mcp: yesOrNo('Capabilities', 'Tools through MCP', 'Whether it can use tools through the Model Context Protocol'),
  dimensions: number('Limits', 'Vector dimensions', 'How many numbers a vector has at most', 'dimensions'),
  shorterVectors: yesOrNo(
    'Capabilities',
    'Vectors can be shortened',
    'Whether one can ask for vectors with fewer dimensions',
  ),
  languages: count('Languages', 'How many languages it handles', 'languages'),
  voices: count('Voices', 'How many ready-made voices it has', 'voices'),
  liveSound: yesOrNo('Capabilities', 'Works in real time', 'Whether it works on sound or text as it comes in'),
  tellsSpeakers: yesOrNo('Capabilities', 'Tells speakers apart', 'Whether it says who spoke'),
  voiceCloning: yesOrNo('Capabilities', 'Voice cloning', 'Whether it can speak in a voice from a recording'),
  hardware: text('Where it runs', 'Hardware', 'What it takes to run it oneself'),
  latency: text('Limits', 'Time to answer', 'How long it takes to answer'),
  feeOnTop: text('Price', 'Fee on top', 'What it adds to the price of the models behind it'),
  costEffect: text('Price', 'Effect on cost', 'What it does to the bill'),
  quality: text('Judgement', 'Quality', 'How good its answers are'),
} satisfies Record<string, FactEntry>

export type FactKey = keyof typeof factEntries

/** The same entries as a list. */
export const factList: readonly (FactEntry & { key: FactKey })[] = (Object.keys(factEntries) as FactKey[]).map(
  (key) => ({ key, ...factEntries[key] }),
)

function text(group: RowGroup, label: string, description: string): FactEntry {
  return { kind: 'text', group, label, description, value: z.string().trim().min(1).max(80), format: String }
}

function yesOrNo(group: RowGroup, label: string, description: string): FactEntry {
  return {
    kind: 'yes or no',
    group,
    label,
    description,
    value: z.enum(['yes', 'no']),
    format: (answer) => (answer === 'yes' ? 'Yes' : 'No'),
  }
}

/** A day or a month. A month stays a month: no day is made up for it. */
function date(group: RowGroup, label: string, description: string): FactEntry {
  return {
    kind: 'date',
    group,
    label,
    description,
    value: z
      .string()
      .regex(/^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/)
      .refine((text) => text.length === 7 || z.iso.date().safeParse(text).success, 'a day of the calendar, or a month'),
    format: (value) => formatDate(String(value)),
  }
}

function words(group: RowGroup, label: string, description: string, known: readonly [string, ...string[]]): FactEntry {
  return {
    kind: 'list',
    group,
    label,
    description: `${description}: ${known.join(', ')}`,
    value: z
      .array(z.enum(known))
      .min(1)
      .transform((chosen) => known.filter((word) => chosen.includes(word))),
    format: (value) => listWords(value).map(formatModality).join(', '),
  }
}

/** A value as text. A minimum has a plus: `100+ languages`. */
export function formatStated(
  { format, unit }: Pick<FactEntry, 'format' | 'unit'>,
  { value, atLeast }: { value: FactValue; atLeast?: true | undefined },
): string {
  return atLeast ? `${formatFigure(value, atLeast)} ${unit}` : format(value)
}

/** A number without its unit: `1,536`, or `100+` for a minimum. */
export function formatFigure(value: FactValue, atLeast: true | undefined): string {
  return `${formatNumber(Number(value))}${atLeast ? '+' : ''}`
}

/** Whether a label says by itself what its numbers count: `Voices` of `voices`. */
export function saysUnit(label: string, unit: string | undefined): boolean {
  return unit !== undefined && label.toLowerCase().split(' ').includes(unit)
}

/** The words of a fact that is a list; none of a fact that is not. */
export function listWords(value: FactValue | undefined): readonly string[] {
  return typeof value === 'object' ? value : []
}

function formatModality(word: string): string {
  return word === 'pdf' ? 'PDF' : word
}

function number(group: RowGroup, label: string, description: string, unit: string): FactEntry {
  const format = (amount: FactValue) => `${formatNumber(Number(amount))} ${unit}`
  return { kind: 'number', group, label, description, value: z.number().positive(), format, unit }
}

function count(label: string, description: string, unit: string): FactEntry {
  return { ...number('Capabilities', label, description, unit), largest: 'most', mayBeMore: true }
}
