import { z } from 'zod'
import { factList, rowGroups } from '@/lib/catalogue/facts'
import { Evidence } from '@/lib/catalogue/schema'
import { Case, Choose, Outcome, Statement } from './brief-schema'
import { Costs, Listing, PricedFor, ToolPrices } from './price-schema'

const address = z.url({ protocol: /^https?$/ })
const day = z.iso.date()
const percent = z.int().min(0).max(100)
const verdict = z.enum(['ship', 'skip'])
const slug = z.string().describe('The name in addresses, which does not change when the printed name does')

// Schemas with an id are said once in a published schema, and are components of the API's description.

export const Named = z
  .strictObject({ slug, name: z.string().describe('The name as it is printed') })
  .meta({ id: 'Named' })

const Review = z
  .strictObject({
    reviewer: Named.extend({ page: address.describe('Page about the reviewer') }).describe(
      'An editorial persona of the panel, not a person',
    ),
    verdict: verdict.describe('Whether this reviewer would build on the tool'),
    score: percent.nullable().describe('Out of 100; null when the reviewer gave none, which is not a score of 0'),
    points: z
      .strictObject({
        criteria: z
          .array(
            z.strictObject({
              key: z.string().describe('What was looked at, for programs'),
              name: z.string().describe('What was looked at, for readers'),
              points: percent.describe('The points given'),
              max: percent.describe('The most points it can be given'),
            }),
          )
          .describe('In the order of the reviewer'),
        shipFrom: percent.describe('The score from which this reviewer’s verdict is ship'),
        rubric: address.describe('Where the reviewer says what earns points and what costs them'),
      })
      .nullable()
      .describe('What the score is the sum of; null where the review does not say, which is not 0 points'),
    line: z
      .string()
      .describe(
        'For whom the verdict holds: the end of "Ship if …", or of "Skip if …" where it is skip, without a full stop',
      ),
    written: day.describe('The day the review was written, before any revision'),
    revised: z
      .array(
        z.strictObject({
          on: day.describe('The day of the change'),
          verdict: verdict.describe('The verdict before that day'),
          score: percent.nullable().describe('The score before that day; null when there was none'),
          why: z.string().describe('Why it was changed'),
        }),
      )
      .describe('What the verdict and score were before they were changed, the earliest change first; empty if never'),
    address: address.describe('Address of the review on the page of this document'),
    html: z.string().describe('The reasons, as sanitised HTML without scripts; its links are full addresses'),
  })
  .meta({ id: 'Review' })

export const PanelVerdict = z
  .strictObject({
    verdict: z
      .enum(['ship', 'skip', 'split', 'none'])
      .describe(
        'ship when more reviewers ship than skip, skip when fewer, split when as many, none when nobody reviewed it',
      ),
    ship: z.int().min(0).describe('Reviewers who ship'),
    skip: z.int().min(0).describe('Reviewers who skip'),
    shipPercent: percent.nullable().describe('Reviewers who ship, of those who gave a verdict; null without reviews'),
    scores: z.array(percent).describe('The scores that were given, in the order of the panel'),
    meanScore: percent.nullable().describe('Mean of the given scores, rounded; null when none was given'),
  })
  .meta({ id: 'PanelVerdict' })

const Category = Named.extend({ page: address.describe('Page of the category') }).meta({ id: 'Category' })
const Kind = Named.extend({ job: z.string().describe('What a tool of this kind does') }).meta({ id: 'Kind' })

export const AlternateTool = Named.extend({
  page: address.describe('Page of the tool'),
  vendor: z.string().describe('Who makes it'),
  website: z.string().nullable().describe('Home page of the tool, as the editors wrote it; null when not known'),
  weights: z.string().nullable().describe('Where the weights can be downloaded; null when not known'),
  category: Category.describe('What it is used for'),
  kind: Kind.describe('What sort of thing it is'),
  tagline: z.string().describe('One sentence that says what it does, by editors or made of its facts'),
  html: z
    .string()
    .nullable()
    .describe('What the editors say of it, as sanitised HTML without scripts; null where they did not say'),
  bestFor: z.string().nullable().describe('The end of the sentence "Choose it if …"; null where editors did not say'),
  notFor: z
    .string()
    .nullable()
    .describe('The end of the sentence "Look elsewhere if …"; null where editors did not say'),
  pricing: z
    .strictObject({
      entry: z.enum(['free', 'freemium', 'paid', 'contact']).describe('What it takes to begin'),
      summary: z.string().describe('What one pays for'),
    })
    .nullable()
    .describe('What editors say of its price; null where they did not say'),
  prices: ToolPrices.describe('What the workload of this document costs'),
  panel: PanelVerdict.describe('What the reviewers say together, with everything it is made of'),
  missingForVerdict: z
    .array(z.string())
    .nullable()
    .describe(
      'What the panel looks at and the record of the tool does not say, in words, without what most judged tools of its kind lack too; empty where nothing is missing and nobody has judged it yet, null where it was judged',
    ),
  reviews: z.array(Review).describe('What each reviewer says, in the order of the panel'),
}).meta({ id: 'Tool' })

const Known = z
  .strictObject({
    state: z.literal('known'),
    text: z.string().describe('The value as the page prints it'),
    amount: z.number().nullable().describe('The number behind the text; null when it is not a number'),
    atLeast: z.boolean().describe('Whether the amount is a minimum: the source says so many or more'),
    detail: z.string().nullable().describe('What a reader should know about the value'),
    evidence: Evidence.nullable().describe(
      'How far a fact can be trusted. verified: compared with its source; vendor claim: only the vendor says so; unverified: not yet compared. Null for a judgement, which is not a fact',
    ),
    source: z.string().nullable().describe('Address where the value can be read; null when none is named'),
    asOf: day.nullable().describe('The day the source is from; null when it is not known'),
    checked: day.nullable().describe('The day somebody compared the value with its source; null when nobody did'),
    others: z
      .array(
        z.strictObject({
          text: z.string().describe('What another source says, as the page prints it'),
          source: z.string().nullable().describe('Address of the other source; null when none is named'),
          asOf: day.nullable().describe('The day the other source is from; null when it is not known'),
        }),
      )
      .describe('What other sources say, where they disagree; empty where none does'),
  })
  .meta({ id: 'KnownValue' })

const NotKnown = z
  .strictObject({
    state: z
      .enum(['unknown', 'not applicable'])
      .describe('unknown: we do not know it; not applicable: a tool of this kind cannot have it'),
    text: z.string().describe('How the page says so'),
  })
  .meta({ id: 'NoValue' })

const Cell = z.discriminatedUnion('state', [Known, NotKnown]).meta({ id: 'Cell' })

const Group = z.enum(rowGroups).describe('The group of the table that it belongs to')

const Related = z
  .strictObject({
    tools: z.array(z.string()).describe('The tools, by slug'),
    question: z.string().nullable().describe('The question the editors ask; null when they did not choose it'),
    headline: z.string().describe('What it comes to for the case that every page begins with'),
    page: address.describe('Page of the comparison'),
    json: address.describe('The comparison as JSON'),
  })
  .meta({ id: 'RelatedComparison' })

const ofDocument = {
  $schema: address.describe('Address of the JSON Schema that describes this document'),
  address: address.describe('Address of this document'),
  page: address.describe('Page that says the same to readers'),
  updated: day.nullable().describe('The day of the newest review or source of a price in it; null without both'),
  pricedFor: PricedFor.describe('The day and the workload for which prices are stated'),
}

const withoutVotes = 'Visitors’ votes are not in it: they change by the minute, and this document is cached.'

/** What `/tools/{tool}.json` holds. */
export const ToolAlternate = z
  .strictObject({
    ...ofDocument,
    tool: AlternateTool.describe('The tool with its reviews'),
    facts: z
      .array(
        z.strictObject({
          key: z.enum(factList.map(({ key }) => key)).describe('What the fact is about, for programs'),
          group: Group,
          label: z.string().describe('What the fact is about, for readers'),
          value: Cell.describe('What is known of it'),
        }),
      )
      .describe('Every fact the site asks for, in the order of its tables'),
    offers: z
      .array(Listing)
      .describe('Every offer: the current ones, cheapest first, then those that are past or announced'),
    comparisons: z.array(Related).describe('Comparisons to read next, those that editors chose first'),
  })
  .meta({
    title: 'Tool',
    description: `Everything on the page of a tool. A value that is not known is null or says so, and is never 0. ${withoutVotes}`,
  })
export type ToolAlternate = z.infer<typeof ToolAlternate>

/** What `/compare/{a}-vs-{b}.json` holds. */
export const ComparisonAlternate = z
  .strictObject({
    ...ofDocument,
    name: z.string().describe('The names of the tools, with vs between them'),
    question: z.string().nullable().describe('The question the editors ask; null when they did not choose it'),
    isSameKind: z.boolean().describe('Whether the tools do the same sort of job and can stand in for one another'),
    case: Case.describe('For whom it was decided. The parameters of the page in this address choose another case'),
    outcome: Outcome.describe('What it comes to for this case'),
    statements: z
      .array(Statement)
      .describe('What is known about one tool or two beside each other; the outcome follows from these alone'),
    choose: z.array(Choose).min(2).max(4).describe('When to choose each tool, in the order of the tools'),
    tools: z
      .array(AlternateTool)
      .min(2)
      .max(4)
      .describe('The tools with their reviews, in bytewise order of their slugs'),
    costs: Costs.describe('How the costs of the tools compare'),
    rows: z
      .array(
        z.strictObject({
          key: z.string().describe('What the row is about, for programs'),
          group: Group,
          label: z.string().describe('What the row is about, for readers'),
          differs: z
            .boolean()
            .describe('Whether at least two tools have known values that differ; a value beside a blank does not'),
          lead: z
            .strictObject({ tool: z.string().describe('The leading tool, by slug'), word: z.string() })
            .nullable()
            .describe('The tool with the largest amount, where larger is better and every amount is known'),
          cells: z.array(Cell).describe('What is known, in the order of the tools'),
        }),
      )
      .describe('The decision table without prices, in groups; in each, what differs before what does not'),
    scorecard: z
      .array(
        z.strictObject({
          reviewer: Named.describe('An editorial persona of the panel'),
          reviews: z
            .array(Review.pick({ verdict: true, score: true, address: true }).nullable())
            .describe('In the order of the tools; null where this reviewer did not review one'),
        }),
      )
      .describe('A row for each reviewer who reviewed at least one of the tools'),
    related: z.array(Related).describe('Comparisons to read next, those that editors chose first'),
  })
  .meta({
    title: 'Comparison',
    description: `Everything on the page of a comparison of two to four tools. A value that is not known is null or says so, and is never 0. ${withoutVotes}`,
  })
export type ComparisonAlternate = z.infer<typeof ComparisonAlternate>
