import { z } from 'zod'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { searchTools as findTools } from '@/lib/catalogue/search'
import { describePricedFor } from '@/lib/documents/describe-prices'
import { PricedFor } from '@/lib/documents/price-schema'
import { text } from '@/lib/parameters/parameter'
import { quoteByDefault } from '@/lib/pricing/quote'
import { defaultPreset, presets } from '@/lib/pricing/workload'
import { apiAddress } from '@/lib/site'
import { type ApiSite, defineEndpoint } from './endpoint'
import { limitParameter } from './tool-parameters'
import { summarizeTool, ToolSummary } from './tool-summary'

export const FoundTools = z
  .strictObject({
    pricedFor: PricedFor.describe('The day and the workload for which costs are stated'),
    tools: z.array(ToolSummary).max(100).describe('The tools that were probably meant, the best match first'),
  })
  .meta({ id: 'FoundTools', description: 'Tools by name' })
export type FoundTools = z.infer<typeof FoundTools>

const parameters = {
  q: text(200).describe(
    'Words of a tool’s name, vendor, kind or category. A word may have a typo or be the beginning of the one that is meant',
  ),
  limit: limitParameter,
}

export const searchToolsEndpoint = defineEndpoint({
  name: 'searchTools',
  path: apiAddress.search(),
  tag: 'Tools',
  summary: 'Search for tools by name',
  description:
    'The tools that were probably meant, best match first. Only names count: for tools that are cheap, open or fast, list tools with filters and an order. Where nothing matches, the list is empty.',
  names: {},
  parameters: () => parameters,
  answer: FoundTools,
  example: ({ latest }: Catalogue) => ({
    names: {},
    query: new URLSearchParams({ q: latest[0]?.name ?? 'tool', limit: '3' }).toString(),
  }),
  respond: (site, { values: { q, limit } }) => ({ state: 'found', body: searchTools(site, q, limit) }),
})

/** The tools that a text probably means, with what the default workload costs. */
export function searchTools(site: ApiSite, text: string, max: number): FoundTools {
  return {
    pricedFor: describePricedFor({ workload: presets[defaultPreset].workload, preset: defaultPreset }, site.day),
    tools: findTools(site.catalogue, text, max).map((tool) =>
      summarizeTool(site, { tool, quote: quoteByDefault(tool, site.day) }),
    ),
  }
}
