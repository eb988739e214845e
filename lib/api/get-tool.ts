import type { Catalogue } from '@/lib/catalogue/catalogue'
import { getBySlug } from '@/lib/catalogue/slug'
import { viewAsOf } from '@/lib/comparison/as-of'
import { describeToolAsJson } from '@/lib/documents/alternate-json'
import { ToolAlternate } from '@/lib/documents/alternate-schema'
import { asOfShape, checkAsOf } from '@/lib/parameters/as-of-parameter'
import { apiAddress } from '@/lib/site'
import { type ApiSite, defineEndpoint, type Outcome } from './endpoint'
import { exampleTool, findAskedTool, toolName } from './find-tool'

export const getToolEndpoint = defineEndpoint({
  name: 'getTool',
  path: apiAddress.tool('{tool}'),
  tag: 'Tools',
  summary: 'Get a tool',
  description:
    'Everything on the page of a tool: the panel’s verdict with each review, every fact with its evidence, source and date, and every offer, with what the default workload costs there. The page with `.json` at the end of its path answers with the same.',
  names: { tool: toolName },
  parameters: () => asOfShape,
  answer: ToolAlternate.meta({ ...ToolAlternate.meta(), id: 'ToolDocument' }),
  example: (catalogue: Catalogue) => ({ names: { tool: exampleTool(catalogue) }, query: '' }),
  respond(site, { names, values: { asOf } }) {
    const asked = findAskedTool(site.catalogue, names.tool, apiAddress.tool)
    return asked.state === 'found' ? getTool(site, asked.tool.slug, asOf) : asked
  },
})

/** A tool with its prices today, or everything as of an earlier day. The slug exists. */
export function getTool(
  { catalogue, siteAddress, day: today }: ApiSite,
  slug: string,
  asOf: string | undefined,
): Outcome<ToolAlternate> {
  const fault = checkAsOf(asOf, today)
  if (fault !== undefined) return fault
  const view = viewAsOf(catalogue, [slug], { day: asOf === today ? undefined : asOf, today })
  const tool = getBySlug(view.catalogue.tools, slug)
  return { state: 'found', body: describeToolAsJson(catalogue, siteAddress, tool, view.day, view.asOf) }
}
