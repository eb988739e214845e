import { z } from 'zod'
import { Rubric } from '@/lib/catalogue/rubric'
import { weightParameter } from '@/lib/comparison/case'
import { Named } from '@/lib/documents/alternate-schema'
import { openTrackRecords, type TrackRecord } from '@/lib/lists/track-record'
import { address, apiAddress } from '@/lib/site'
import { type ApiSite, defineEndpoint } from './endpoint'

const count = z.int().min(0)

export const Panel = z
  .strictObject({
    page: z.url().describe('The page about the panel'),
    methodology: z.url().describe('How verdicts, scores and outcomes come about'),
    reviewers: z
      .array(
        Named.extend({
          looksFor: z.string().describe('What the reviewer looks for'),
          rubric: Rubric.nullable().describe('What earns points and what costs them; null where there is none'),
          reviews: count.describe('How many tools the reviewer has judged'),
          ships: count.describe('How many of these the reviewer ships'),
          scored: count.describe('How many of these have a score'),
          meanScore: z.int().min(0).max(100).nullable().describe('Mean of the given scores, rounded; null without any'),
          weight: z.string().describe('The parameter of a comparison that says how much the reviewer counts'),
          page: z.url().describe('The page about the reviewer'),
        }).meta({ id: 'Reviewer', description: 'An editorial persona, not a person' }),
      )
      .describe('In the order of the panel'),
  })
  .meta({ id: 'Panel', description: 'The reviewers, with how they score and what they have said so far' })
export type Panel = z.infer<typeof Panel>

const noParameters = {}

export const getPanelEndpoint = defineEndpoint({
  name: 'getPanel',
  path: apiAddress.panel(),
  tag: 'Panel',
  summary: 'Get the panel',
  description:
    'Who judges: the reviewers of the panel, what each looks for, the rubric of their scores, and how many tools they have judged. They are editorial personas, and nobody ran the tools.',
  names: {},
  parameters: () => noParameters,
  answer: Panel,
  example: () => ({ names: {}, query: '' }),
  respond: (site) => ({ state: 'found', body: describePanel(site) }),
})

export function describePanel({ catalogue, siteAddress }: Omit<ApiSite, 'day'>): Panel {
  return {
    page: `${siteAddress}${address.panel()}`,
    methodology: `${siteAddress}${address.page('methodology')}`,
    reviewers: [...openTrackRecords(catalogue).values()].map((record) => describeReviewer(siteAddress, record)),
  }
}

function describeReviewer(
  siteAddress: string,
  { reviewer, verdicts, ships, scored, meanScore }: TrackRecord,
): Panel['reviewers'][number] {
  const { slug, name, looksFor, rubric } = reviewer
  return {
    slug,
    name,
    looksFor,
    rubric: rubric ?? null,
    reviews: verdicts.length,
    ships,
    scored,
    meanScore: meanScore ?? null,
    weight: weightParameter(slug),
    page: `${siteAddress}${address.reviewer(slug)}`,
  }
}
