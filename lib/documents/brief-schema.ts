import { z } from 'zod'
import { mustHaves } from '@/lib/comparison/case/must-haves'

const slug = z.string().describe('A tool, by slug')
const row = z
  .string()
  .describe(
    'The row that shows it: a key of rows, or of a row of prices, which are on the page alone. On the page its fragment is row- and the key',
  )
const arithmetic = z.string().nullable().describe('The numbers behind it; null where there are none')

/** More of a query is not repeated. */
export const maxIgnored = 20

/** For whom a comparison was decided. */
export const Case = z
  .strictObject({
    isDefault: z.boolean().describe('Whether it is the case that every page begins with'),
    text: z.string().describe('The case in words: the workload, and what was chosen besides'),
    hardware: z
      .string()
      .nullable()
      .describe('What own hardware would cost a month in US dollars; null where nothing was said of it'),
    weights: z
      .array(z.strictObject({ reviewer: z.string().describe('By slug'), weight: z.number().min(0).max(5) }))
      .describe('How much a reviewer counts; all that are not named count 1'),
    mustHaves: z
      .strictObject({
        keys: z.array(z.enum(mustHaves.map(({ key }) => key))),
        context: z.int().nullable().describe('Context window at least, in tokens; null: any'),
        budget: z.int().nullable().describe('US dollars a month for the workload at most; null: any'),
      })
      .describe('What a tool must have'),
    ignored: z
      .array(
        z.strictObject({
          what: z.string().describe('What was read'),
          text: z.string().describe('Its first 20 characters'),
          why: z.string().nullable().describe('Why it does not count; null where the rest says so'),
        }),
      )
      .max(maxIgnored)
      .describe('What of the query of this address does not count'),
  })
  .meta({ id: 'Case' })
export type Case = z.infer<typeof Case>

/** What a comparison comes to, by the rule on the methodology page. */
export const Outcome = z
  .strictObject({
    kind: z
      .enum(['choice', 'depends', 'no real difference', 'not substitutes', 'not enough known', 'none fits'])
      .describe(
        'choice: one tool is better than all others; depends: each has something for it; not substitutes: they do different jobs; none fits: all miss a must-have',
      ),
    choice: slug.nullable().describe('The tool to choose, by slug; null unless the kind is choice'),
    headline: z.string().describe('The outcome in a sentence or two'),
    because: z.string().describe('Why, with figures'),
    notes: z
      .array(z.strictObject({ label: z.string(), words: z.string(), row: row.nullable() }))
      .max(3)
      .describe('What would change it, what rules a tool out, what is missing, how sure it is'),
  })
  .meta({ id: 'Outcome' })
export type Outcome = z.infer<typeof Outcome>

export const Statement = z
  .strictObject({
    kind: z.enum(['must-have', 'panel', 'cost', 'capability', 'limit', 'evidence']).describe('What it is about'),
    tools: z.array(slug).min(1).max(2).describe('The tools that it is about'),
    favours: slug.nullable().describe('The tool that it speaks for, by slug; null where it speaks for none'),
    isClear: z.boolean().describe('Whether it exceeds its threshold on the methodology page. Only then it decides'),
    answer: z
      .enum(['met', 'missed', 'not known'])
      .nullable()
      .describe('Whether the tool has what it must have; null for all else'),
    words: z.string().describe('A sentence'),
    arithmetic,
    row,
  })
  .meta({ id: 'Statement' })
export type Statement = z.infer<typeof Statement>

/** Why one would choose a tool. */
export const Choose = z
  .strictObject({
    tool: slug,
    reasons: z
      .array(z.strictObject({ words: z.string().describe('The end of "Choose it if …"'), arithmetic, row }))
      .max(5)
      .describe('What distinguishes it from all others; empty where nothing known does'),
  })
  .meta({ id: 'Choose' })
export type Choose = z.infer<typeof Choose>
