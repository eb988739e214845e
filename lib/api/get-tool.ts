import type { Catalogue } from '@/lib/catalogue/catalogue'
import { getBySlug } from '@/lib/catalogue/slug'
import { readAsOf, viewAsOf } from '@/lib/comparison/as-of'
import { describeToolAsJson } from '@/lib/documents/alternate-json'
import { ToolAlternate } from '@/lib/documents/alternate-schema'
import { apiAddress } from '@/lib/site'
import { asOfShape, findDayFaults } from './as-of-parameter'
import { defineEndpoint } from './endpoint'
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
  respond({ catalogue, siteAddress, day: today }, { names, values }) {
    const asked = findAskedTool(catalogue, names.tool, apiAddress.tool)
    if (asked.state !== 'found') return asked
    const faults = findDayFaults(values.asOf, today)
    if (faults.length > 0) return { state: 'faulty', faults }
    const { slug } = asked.tool
    const view = viewAsOf(catalogue, [slug], { day: readAsOf(values, today).day, today })
    const tool = getBySlug(view.catalogue.tools, slug)
    return { state: 'found', body: describeToolAsJson(catalogue, siteAddress, tool, view.day, view.asOf) }
  },
})
