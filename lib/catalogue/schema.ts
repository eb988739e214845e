import { z } from 'zod'
import { type FactKey, type FactValue, factEntries, factList } from './facts'
import { contactAddress, day, editorSchema, line, webAddress } from './fields'
import { OfferEntry } from './offer-schema'
import { Points, Rubric } from './rubric'
import { isSlug, maxSlugLength, slugPattern } from './slug'

const Slug = z
  .string()
  .max(maxSlugLength, { abort: true })
  .regex(slugPattern, { abort: true })
  .refine(isSlug)
  .describe(
    `Small letters and digits with single hyphens between them, at most ${maxSlugLength} characters, without "-vs-" and not ending in "-vs"`,
  )

/** What an editor writes about a fact: the bare value, or the value with its evidence. */
function factSchema(key: FactKey) {
  const { value, description, mayBeMore } = factEntries[key]
  // The cast gives all facts one type: where `atLeast` is not allowed, it is as if it were left out.
  const minimum = (mayBeMore ? { atLeast: AtLeast } : {}) as { atLeast: typeof AtLeast }
  return z
    .union([
      z.enum(['not applicable', 'not known']),
      value,
      z
        .strictObject({
          value: z.union([z.literal('not applicable'), value]).describe(description),
          ...minimum,
          status: Evidence.default('unverified'),
          source: webAddress.optional().describe('Address where the value can be read'),
          asOf: day.optional().describe('The day the source is from'),
          checked: day.optional().describe('The day somebody compared the value with its source'),
          note: line(160).optional().describe('What a reader should know about the value'),
          others: z
            .array(
              z.strictObject({
                value: value.describe('What another source says'),
                source: webAddress.optional().describe('Address of the other source'),
                asOf: day.optional().describe('The day the other source is from'),
              }),
            )
            .max(10)
            .optional()
            .describe('What other sources say, where they disagree'),
          revised: z
            .array(
              z.strictObject({
                on: day.describe('The day from which the next value was recorded'),
                value: z
                  .union([z.enum(['not applicable', 'not known']), value])
                  .describe('The value before that day, or "not applicable", or "not known"'),
                ...minimum,
                source: webAddress.optional().describe('Address where that value could be read'),
                asOf: day.optional().describe('The day that source was from'),
                why: line(160).optional().describe('One sentence on why it was changed'),
              }),
            )
            .max(20)
            .optional()
            .describe('What the value was before it was changed, the earliest change first'),
        })
        .check(provesWhatIsVerified, hasNoEvidenceWhereItDoesNotApply),
    ])
    .describe(
      `${description}. The bare value, or the value with its evidence, or "not applicable", or "not known" where a list is not to be trusted`,
    )
    .transform(resolveFact)
}

const AtLeast = z.literal(true).optional().describe('That the source says so many or more; shown as 100+')

type Claim = { status: Evidence; source?: string | undefined; checked?: string | undefined }

function provesWhatIsVerified({ value, issues }: z.core.ParsePayload<Claim>): void {
  if (value.status !== 'verified' || (value.source !== undefined && value.checked !== undefined)) return
  const message = 'a verified fact names its `source` and the day it was `checked`'
  issues.push({ code: 'custom', path: ['status'], input: value.status, message })
}

function hasNoEvidenceWhereItDoesNotApply({ value: fact, issues }: z.core.ParsePayload<{ value: unknown }>): void {
  if (fact.value !== 'not applicable') return
  for (const key of Object.keys(fact).filter((key) => !['value', 'status', 'revised'].includes(key))) {
    const message = 'only `revised` beside a value that is not applicable'
    issues.push({ code: 'custom', path: [key], input: fact[key as keyof typeof fact], message })
  }
}

/** How reliable a fact is. */
export const Evidence = z
  .enum(['verified', 'vendor claim', 'unverified'])
  .describe('verified: compared with its source; vendor claim: only the vendor says so; unverified: not yet compared')
export type Evidence = z.infer<typeof Evidence>

/** A parsed fact. An unknown fact is absent; one that cannot apply says so. */
export type Fact =
  | {
      applies: false
      /** Every change of it, the earliest first. */
      revised?: readonly FactRevision[] | undefined
    }
  | {
      applies: true
      value: FactValue
      /** That a number is a minimum. */
      atLeast?: true | undefined
      evidence: Evidence
      source?: string | undefined
      /** The day the source is from. */
      asOf?: string | undefined
      /** The day somebody compared the value with its source. */
      checked?: string | undefined
      note?: string | undefined
      /** What other sources say, where they disagree. */
      others?: readonly OtherValue[] | undefined
      /** Every change of it, the earliest first. */
      revised?: readonly FactRevision[] | undefined
    }
export type OtherValue = { value: FactValue; source?: string | undefined; asOf?: string | undefined }
/** A change of a fact: its value before that day, with the source it had. */
export type FactRevision = {
  on: string
  /** `not known` and `not applicable` say that there was no value. */
  value: FactValue
  atLeast?: true | undefined
  source?: string | undefined
  asOf?: string | undefined
  why?: string | undefined
}
export type Facts = { readonly [key in FactKey]?: Fact }
/** Facts as an editor writes them. What is said to be not known stays so, whatever a list says. */
export type WrittenFacts = { readonly [key in FactKey]?: Fact | 'not known' }

const Pricing = z.strictObject({
  entry: z.enum(['free', 'freemium', 'paid', 'contact']).describe('What it takes to begin'),
  summary: line(160).describe('One sentence on what one pays for'),
})
export type EntryPrice = z.infer<typeof Pricing>['entry']

const FactsRecord = z
  .strictObject(Object.fromEntries(factList.map(({ key }) => [key, factSchema(key).optional()])))
  .transform((facts) => facts as WrittenFacts)

/** `facts/<tool>.json`: what an importer found. The facts of a tool's record come first. */
export const FactsFile = z.strictObject({
  $schema: editorSchema,
  facts: FactsRecord.transform(dropNotKnown).describe('Facts by key, each with its source'),
})

/** Front matter of `tools/<tool>.md`; the body is the tool's summary and may be empty. */
export const ToolFrontMatter = z.strictObject({
  name: line(80).describe('Full name, as the vendor writes it'),
  vendor: line(60).describe('Who makes it'),
  category: Slug.describe('A category of categories.json'),
  kind: Slug.describe('A kind of kinds.json'),
  website: webAddress.optional().describe('Home page of the tool'),
  weights: webAddress.optional().describe('Where the weights can be downloaded'),
  tagline: line(120).optional().describe('One sentence that says what it does; without it, a line made of its facts'),
  bestFor: line(160).optional().describe('The end of the sentence "Choose it if …"'),
  notFor: line(160).optional().describe('The end of the sentence "Look elsewhere if …"'),
  pricing: Pricing.optional().describe('What it costs'),
  factsFrom: z
    .strictObject({
      source: webAddress.describe('Address where the facts can be read'),
      asOf: day.optional().describe('The day the source is from'),
    })
    .optional()
    .describe('Where the facts of this record come from, unless a fact names a source of its own'),
  facts: FactsRecord.default({}).describe('What is known; leave out what is not'),
  offers: z
    .array(OfferEntry)
    .max(40)
    .default([])
    .describe('Prices stated by hand. They replace what offers/ says of the same provider and model'),
  aliases: z.array(Slug).default([]).describe('Slugs it had before; each redirects to it'),
})

const Verdict = z.enum(['ship', 'skip'])
const Score = z.int().min(0).max(100).optional()

/** Front matter of `reviews/<tool>/<reviewer>.md`; the body gives the reasons. */
export const ReviewFrontMatter = z.strictObject({
  verdict: Verdict.describe('Whether to build on it'),
  score: Score.describe('Out of 100; leave it out when there is none'),
  points: Points.optional(),
  line: line(110)
    .regex(/^(?![Ss](hip|kip) |[Ii]f ).*[^.!?…]$/)
    .describe('When to follow the verdict: the end of "Ship if …" or "Skip if …", without a full stop'),
  written: day.describe('The day the review was written, before any revision'),
  revised: z
    .array(
      z.strictObject({
        on: day.describe('The day it was changed'),
        verdict: Verdict.describe('The verdict before that day'),
        score: Score.describe('The score before that day; leave it out when there was none'),
        why: line(160).describe('One sentence on why it was changed'),
      }),
    )
    .max(20)
    .optional()
    .describe('What the verdict and score were before they were changed, the earliest change first'),
})
export type Verdict = z.infer<typeof Verdict>
/** A change of a review: what it was before, and why it was changed. */
export type Revision = NonNullable<z.infer<typeof ReviewFrontMatter>['revised']>[number]

/** Front matter of `panel/<reviewer>.md`; the body says how this reviewer judges. */
export const ReviewerFrontMatter = z.strictObject({
  name: line(30).describe('Name of the persona'),
  order: z.int().min(1).max(99).describe('Place in the panel, first is 1'),
  looksFor: line(160).describe('One sentence on what this reviewer looks for'),
  rubric: Rubric.optional().describe('How the scores of this reviewer come about'),
})

/** Front matter of `pages/<page>.md`; the body is the page's text. */
export const PageFrontMatter = z.strictObject({
  title: line(80).describe('Heading of the page'),
  description: line(160).describe('One sentence for search results'),
  updated: day,
})

export const SiteFile = z.strictObject({
  $schema: editorSchema,
  name: line(40).describe('Name of the site'),
  tagline: line(120).describe('One line under the name'),
  description: line(160).describe('One sentence for search results'),
  corrections: contactAddress
    .optional()
    .describe(
      'Where readers send corrections: a page, such as the issues of a repository, or mailto: and a mail address',
    ),
})

export const CategoriesFile = z.strictObject({
  $schema: editorSchema,
  categories: z
    .record(
      Slug,
      z.strictObject({
        name: line(60).describe('Name of the category'),
        description: line(160).describe('One sentence on what belongs to it'),
      }),
    )
    .describe('Categories by slug'),
})

export const KindsFile = z.strictObject({
  $schema: editorSchema,
  kinds: z
    .record(
      Slug,
      z.strictObject({
        name: line(60).describe('Name of the kind'),
        job: line(100).describe('What a tool of this kind does, as the end of a sentence: answers prompts itself'),
        uses: z.array(Slug).optional().describe('Kinds of tool that a tool of this kind passes its work to'),
        panel: z
          .array(Slug)
          .min(1)
          .optional()
          .describe('Reviewers who judge each judged tool of this kind; others may join them'),
      }),
    )
    .describe('Kinds of tool by slug'),
})

export const ComparisonsFile = z.strictObject({
  $schema: editorSchema,
  comparisons: z
    .array(
      z.strictObject({
        tools: z.array(Slug).min(2).max(4).describe('Two to four tools, by slug'),
        question: line(100).describe('The decision, as one short question'),
      }),
    )
    .describe('Comparisons that editors chose, the most important first'),
})

type AuthoredFact = FactValue | (Omit<Extract<Fact, { applies: true }>, 'applies' | 'evidence'> & { status: Evidence })

function resolveFact(authored: AuthoredFact): Fact | 'not known' {
  if (authored === 'not applicable') return { applies: false }
  if (authored === 'not known') return 'not known'
  if (typeof authored !== 'object' || Array.isArray(authored))
    return { applies: true, value: authored, evidence: 'unverified' }
  const { status, ...rest } = authored as Exclude<AuthoredFact, FactValue>
  if (rest.value === 'not applicable') return { applies: false, revised: rest.revised }
  return { applies: true, ...rest, evidence: status }
}

function dropNotKnown(facts: WrittenFacts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== 'not known'))
}
