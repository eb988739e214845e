import type { CallToolResult, McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { newest, newestReview } from '@/lib/catalogue/catalogue'
import { formatDate } from '@/lib/catalogue/dates'
import { memoizeByPart } from '@/lib/catalogue/memoize'
import type { Reviewers } from '@/lib/comparison/case'
import { areSameKind } from '@/lib/comparison/comparison'
import { maxSides, nameComparison } from '@/lib/comparison/slug'
import { getPanelVerdict } from '@/lib/comparison/verdict'
import { describePanelVerdict } from '@/lib/documents/alternate-json'
import { ComparisonAlternate } from '@/lib/documents/alternate-schema'
import { readAskedComparison } from '@/lib/documents/asked-comparison'
import { writeOutcome, writeReasons } from '@/lib/documents/brief-markdown'
import { describeBrief } from '@/lib/documents/describe-brief'
import { describeCosts, describePricedFor } from '@/lib/documents/describe-prices'
import { formatMarkdown, heading, paragraph } from '@/lib/documents/markdown'
import { panelNote } from '@/lib/documents/panel-note'
import { writeWorkloadCosts } from '@/lib/documents/price-markdown'
import { alternateAddress } from '@/lib/site'
import { answer, guard, type McpDependencies, readsOnly, refuse } from './answer'
import { describeCaseInput, toQuery } from './case-input'
import { keepJsonSchema } from './keep-json-schema'
import { findNamedTools, toolName } from './named-tools'
import { describeToolCost, ToolCost } from './price'

const { shape } = ComparisonAlternate

/** A part of the published schema of a comparison, with the prices in words. */
const ComparisonAnswer = ComparisonAlternate.pick({
  page: true,
  pricedFor: true,
  name: true,
  question: true,
  isSameKind: true,
  case: true,
  outcome: true,
  statements: true,
  choose: true,
  costs: true,
}).extend({
  newestVerdict: z.iso
    .date()
    .nullable()
    .describe('The day of the newest verdict of a reviewer on one of the tools; null without one'),
  json: shape.address.describe('The whole comparison as JSON: facts, reviews and every price'),
  tools: z
    .array(ToolCost.extend({ panel: shape.tools.element.shape.panel }))
    .min(2)
    .max(maxSides)
    .describe('The tools in bytewise order of their slugs'),
})

const describeInput = memoizeByPart((reviewers: Reviewers) =>
  z.strictObject({
    tools: z.array(toolName).min(2).max(maxSides).describe(`Two to ${maxSides} different tools`),
    ...describeCaseInput(reviewers),
  }),
)

type Input = z.output<ReturnType<typeof describeInput>>

export function registerCompareTools(server: McpServer, dependencies: McpDependencies): void {
  server.registerTool(
    'compare_tools',
    {
      title: 'Compare AI tools',
      description:
        'Sets two to four tools side by side for a case and says which one to choose, why, what would change that, and what each costs: amounts with their arithmetic, provider, source and day. Says what is not known.',
      inputSchema: keepJsonSchema(describeInput(dependencies.catalogue.reviewers)),
      outputSchema: keepJsonSchema(ComparisonAnswer),
      annotations: readsOnly,
    },
    guard((input) => compareTools(dependencies, input)),
  )
}

function compareTools(
  { catalogue, siteAddress, today }: McpDependencies,
  { tools: names, ...values }: Input,
): CallToolResult {
  const found = findNamedTools(catalogue, names)
  if ('reason' in found) return refuse(found.reason)
  if (found.tools.length < 2) return refuse('These are one and the same tool. Name at least two different ones.')
  const slugs = found.tools.map(({ slug }) => slug).sort()
  const day = today()
  const asked = readAskedComparison(catalogue, slugs, { query: toQuery(values), day })
  const { comparison, priced, buyerCase, view } = asked
  const tools = priced.map(({ tool }) => tool)
  const page = `${siteAddress}${view}`
  const newestVerdict = newest(tools.map(newestReview))
  const json = `${siteAddress}${alternateAddress(view, 'json')}`
  const words = formatMarkdown([
    heading(1, nameComparison(tools)),
    ...writeOutcome(asked, catalogue, siteAddress, 'plain'),
    ...(newestVerdict === ''
      ? []
      : [paragraph(`${panelNote} Their newest verdict here is of ${formatDate(newestVerdict)}.`)]),
    ...writeReasons(asked, siteAddress, 'plain'),
    heading(2, 'What it costs'),
    ...writeWorkloadCosts(priced, { priceCase: buyerCase, day, rank: 3 }),
  ])
  return answer({ words, pages: [page] }, {
    page,
    json,
    pricedFor: describePricedFor(buyerCase, day),
    name: nameComparison(tools),
    question: comparison.question ?? null,
    newestVerdict: newestVerdict || null,
    isSameKind: areSameKind(tools),
    ...describeBrief(asked, catalogue),
    costs: describeCosts(priced),
    tools: priced.map(({ tool, quote }) => ({
      ...describeToolCost(siteAddress, { tool, quote }),
      panel: describePanelVerdict(getPanelVerdict(tool)),
    })),
  } satisfies z.input<typeof ComparisonAnswer>)
}
