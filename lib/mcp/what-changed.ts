import type { CallToolResult, McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { ChangeList, describeToolChange } from '@/lib/api/list-changes'
import { formatDate, moveDay } from '@/lib/catalogue/dates'
import { nameSource } from '@/lib/catalogue/source-name'
import { listCatalogueChanges } from '@/lib/changes/catalogue-changes'
import type { ToolChange } from '@/lib/changes/tool-change'
import { endSentence } from '@/lib/documents/feed-change-entry'
import { formatMarkdown, heading, type Inline, link, list, paragraph, strong } from '@/lib/documents/markdown'
import { panelNote } from '@/lib/documents/panel-note'
import { address } from '@/lib/site'
import { answer, guard, type McpDependencies, readsOnly, refuse } from './answer'
import { keepJsonSchema } from './keep-json-schema'
import { findNamedTools, toolName } from './named-tools'

const maxTools = 10
const defaultDays = 30
/** Later than every announced change. */
const endOfTime = '9999-12-31'

const Input = z.strictObject({
  since: z.iso
    .date()
    .optional()
    .describe(`The first day to look at, such as 2026-11-27; without it the last ${defaultDays} days count`),
  tools: z.array(toolName).min(1).max(maxTools).optional().describe(`At most ${maxTools} tools; without it all`),
  limit: z.int().min(1).max(50).default(20).describe('The most changes to return'),
})

const ChangesAnswer = ChangeList.pick({ page: true, since: true, changes: true }).extend({
  today: z.iso.date().describe('The day in UTC on which this was answered'),
  isComplete: z.boolean().describe('Whether these are all; otherwise the limit cut older ones'),
})

export function registerWhatChanged(server: McpServer, dependencies: McpDependencies): void {
  server.registerTool(
    'what_changed',
    {
      title: 'What changed',
      description:
        'What changed since a day, of all tools or some: verdicts of the panel, prices and facts, before and after, each with its day and source. Announced changes are marked as still to come.',
      inputSchema: keepJsonSchema(Input),
      outputSchema: keepJsonSchema(ChangesAnswer),
      annotations: readsOnly,
    },
    guard((input) => tellChanges(dependencies, input)),
  )
}

async function tellChanges(
  { catalogue, siteAddress, today: readToday }: McpDependencies,
  { since: asked, tools: names, limit }: z.output<typeof Input>,
): Promise<CallToolResult> {
  const found = findNamedTools(catalogue, names ?? [])
  if ('reason' in found) return refuse(found.reason)
  const today = readToday()
  const since = asked ?? moveDay(today, -defaultDays)
  const only = names && new Set(found.tools.map(({ slug }) => slug))
  const all = await listCatalogueChanges(catalogue, { since, until: endOfTime, today, only, max: limit + 1 })
  const changes = all.slice(0, limit)
  const isComplete = all.length <= limit
  const page = `${siteAddress}${address.changes()}`
  const pages = names === undefined ? [page] : found.tools.map(({ slug }) => `${siteAddress}${address.tool(slug)}`)
  const count = isComplete ? '' : ` These are the newest ${limit}; there are more.`
  const words = formatMarkdown([
    heading(1, `What changed since ${formatDate(since)}`),
    ...(changes.length === 0
      ? [paragraph('Nothing that this site has recorded.')]
      : [list(...changes.map((change) => writeChange(siteAddress, change)))]),
    ...(changes.some(({ subject }) => subject === 'verdict') ? [paragraph(panelNote)] : []),
    paragraph(`As of ${formatDate(today)}.${count}`),
  ])
  return answer({ words, pages }, {
    since,
    today,
    page,
    isComplete,
    changes: changes.map((change) => describeToolChange(siteAddress, change)),
  } satisfies z.input<typeof ChangesAnswer>)
}

function writeChange(siteAddress: string, change: ToolChange): Inline[] {
  const { day, title, path, details, isToCome, source, asOf } = change
  return [
    strong(formatDate(day)),
    `${isToCome ? ' (still to come)' : ''}: `,
    link(`${siteAddress}${path}`, title),
    ...(details.length === 0 ? [] : [`. ${details.map(endSentence).join(' ')}`]),
    ...(source === undefined ? [] : [' · ', link(source, nameSource(source))]),
    ...(source === undefined || asOf === undefined ? [] : [`, ${formatDate(asOf)}`]),
  ]
}
