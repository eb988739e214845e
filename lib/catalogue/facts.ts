import { z } from 'zod'

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

/** Text, a number in the unit that the entry names, or `yes` or `no`. */
export type FactValue = string | number

/** Every fact a tool may state, in the order of the tables. To add a fact, add an entry. */
export const factEntries = {
  licence: text('Licence', 'Licence of the weights or the code, such as Apache 2.0'),
  openWeights: yesOrNo('Open weights', 'Whether anybody may download the weights'),
  selfHosting: yesOrNo('Self-hosting', 'Whether one can run it on hardware of one’s own'),
  hosting: text('Where it runs', 'Where it runs, such as Azure only'),
  availability: text('Availability', 'How finished it is and who can have it'),
  contextWindow: {
    ...number('Context window', 'Longest prompt, in tokens', (tokens) => `${thousands(tokens)} tokens`),
    largest: 'longest',
  },
  parameters: number('Parameters', 'Parameters, in billions', (billions) => `${thousands(billions)} billion`),
  activeParameters: number(
    'Active parameters',
    'Parameters used in one forward pass, in billions',
    (billions) => `${thousands(billions)} billion per pass`,
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

function number(label: string, description: string, format: (amount: FactValue) => string): FactEntry {
  return { label, description, value: z.number().positive(), format }
}

const numbers = new Intl.NumberFormat('en-GB')

function thousands(amount: FactValue): string {
  return numbers.format(Number(amount))
}
