import { z } from 'zod'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { moveDay } from '@/lib/catalogue/dates'
import { explainUnknownTool } from '@/lib/catalogue/unknown-tool'
import { listCatalogueChanges } from '@/lib/changes/catalogue-changes'
import type { ToolChange } from '@/lib/changes/tool-change'
import { Named } from '@/lib/documents/alternate-schema'
import { day, slugs } from '@/lib/parameters/parameter'
import { shorten } from '@/lib/parameters/read-parameters'
import { address, apiAddress } from '@/lib/site'
import { cursorParameter, readCursor, writeCursor } from './cursor'
import { type ApiSite, defineEndpoint, type Outcome } from './endpoint'
import { limitParameter } from './tool-parameters'

const Change = z
  .strictObject({
    tool: Named,
    day: z.iso.date().describe('The first day on which it holds'),
    subject: z.enum(['verdict', 'price', 'fact']).describe('What it is about'),
    title: z.string().describe('What changed, in a sentence without a full stop'),
    before: z.string().nullable().describe('What was said before; null where nothing was'),
    after: z.string().describe('What is said from that day on'),
    details: z.array(z.string()).describe('What else there is to say, such as why'),
    isToCome: z.boolean().describe('Whether the day is still to come'),
    source: z.string().nullable().describe('Address where it can be read; null where none is named'),
    asOf: z.iso.date().nullable().describe('The day the source is from; null when it is not known'),
    page: z.url().describe('Where the page of the tool shows it'),
    api: z.url().describe('Everything about the tool, as JSON'),
  })
  .meta({ id: 'Change', description: 'Something dated that changed about a tool' })

export const ChangeList = z
  .strictObject({
    page: z.url().describe('The page of price changes'),
    since: z.iso.date().describe('The first day of the list'),
    until: z.iso.date().nullable().describe('The last day of the list; null: with everything that is announced'),
    changes: z.array(Change).max(100).describe('Newest first, what is announced before what has happened'),
    next: z.url().nullable().describe('Address of the next part; null at the end'),
  })
  .meta({ id: 'ChangeList', description: 'What changed, by day' })
export type ChangeList = z.infer<typeof ChangeList>

/** How many days the list goes back unless the query says otherwise. */
const defaultDays = 30

/** So many tools can be asked for at once. */
const maxTools = 20

const parameters = {
  tools: slugs(maxTools).optional().describe(`Only changes of these tools, by their slugs, at most ${maxTools}`),
  since: day().optional().describe(`The first day, such as 2026-11-01. Without it ${defaultDays} days ago`),
  until: day().optional().describe('The last day. Without it, changes that are announced are listed too'),
  limit: limitParameter,
  cursor: cursorParameter,
}

export const listChangesEndpoint = defineEndpoint({
  name: 'listChanges',
  path: apiAddress.changes(),
  tag: 'Changes',
  summary: 'List what changed',
  description:
    'Verdicts that reviewers gave or revised, prices that changed or are announced, and facts that became others, of all tools or some, each with its day, what was said before and after, and its source. Follow `next` until it is null.',
  names: {},
  parameters: () => parameters,
  answer: ChangeList,
  example: (_: Catalogue) => ({ names: {}, query: 'since=2026-01-01&limit=5' }),
  respond: (site, { values }) => listChanges(site, values),
})

type ChangeQuery = {
  tools?: readonly string[] | undefined
  since?: string | undefined
  until?: string | undefined
  limit: number
  cursor?: string | undefined
}

/** A part of everything that changed in a span of days, of all tools or some. A slug that no tool has is a fault. */
export async function listChanges(
  { catalogue, siteAddress, day: today }: ApiSite,
  { tools: asked, since = moveDay(today, -defaultDays), until, limit, cursor }: ChangeQuery,
): Promise<Outcome<ChangeList>> {
  const only = asked?.map((slug) => catalogue.aliases.get(slug) ?? slug).sort()
  const unknown = only?.filter((slug) => !catalogue.tools.has(slug)) ?? []
  if (unknown.length > 0) {
    const faults = unknown.map((slug) => ({
      parameter: 'tools',
      found: shorten(slug),
      // The sentence ends without a full stop, as faults do.
      allowed: `slugs of tools. ${explainUnknownTool(catalogue, slug)}`.slice(0, -1),
    }))
    return { state: 'faulty', faults }
  }
  if (until !== undefined && until < since) {
    return { state: 'faulty', faults: [{ parameter: 'until', found: until, allowed: `a day not before ${since}` }] }
  }
  const others = [until === undefined ? '' : `&until=${until}`, only === undefined ? '' : `&tools=${only.join()}`]
  const list = `${apiAddress.changes()}?since=${since}${others.join('')}`
  const skip = cursor === undefined ? 0 : Number(readCursor(list, cursor) ?? Number.NaN)
  if (!Number.isSafeInteger(skip)) {
    const allowed = 'the cursor of an answer to the same query'
    return { state: 'faulty', faults: [{ parameter: 'cursor', found: shorten(cursor ?? ''), allowed }] }
  }
  const span = { since, until: until ?? lastDay, today, only: only && new Set(only), skip, max: limit + 1 }
  const found = await listCatalogueChanges(catalogue, span)
  const next = `${siteAddress}${list}&limit=${limit}&cursor=${writeCursor(list, `${skip + limit}`)}`
  return {
    state: 'found',
    body: {
      page: `${siteAddress}${address.changes()}`,
      since,
      until: until ?? null,
      changes: found.slice(0, limit).map((change) => describeToolChange(siteAddress, change)),
      next: found.length > limit ? next : null,
    },
  }
}

const lastDay = '9999-12-31'

export function describeToolChange(siteAddress: string, change: ToolChange): ChangeList['changes'][number] {
  const {
    tool,
    day,
    subject,
    title,
    before = null,
    after,
    details,
    isToCome,
    source = null,
    asOf = null,
    path,
  } = change
  return {
    tool: { slug: tool.slug, name: tool.name },
    day,
    subject,
    title,
    before,
    after,
    details: [...details],
    isToCome,
    source,
    asOf,
    page: `${siteAddress}${path}`,
    api: `${siteAddress}${apiAddress.tool(tool.slug)}`,
  }
}
