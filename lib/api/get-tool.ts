import type { Catalogue } from '@/lib/catalogue/catalogue'
import { describeToolAsJson } from '@/lib/documents/alternate-json'
import { ToolAlternate } from '@/lib/documents/alternate-schema'
import { apiAddress } from '@/lib/site'
import { defineEndpoint } from './endpoint'
import { exampleTool, findAskedTool, toolName } from './find-tool'

const noParameters = {}

export const getToolEndpoint = defineEndpoint({
  name: 'getTool',
  path: apiAddress.tool('{tool}'),
  tag: 'Tools',
  summary: 'Get a tool',
  description:
    'Everything on the page of a tool: the panel’s verdict with each review, every fact with its evidence, source and date, and every offer, with what the default workload costs there. The page with `.json` at the end of its path answers with the same.',
  names: { tool: toolName },
  parameters: () => noParameters,
  answer: ToolAlternate.meta({ ...ToolAlternate.meta(), id: 'ToolDocument' }),
  example: (catalogue: Catalogue) => ({ names: { tool: exampleTool(catalogue) }, query: '' }),
  respond({ catalogue, siteAddress, day }, { names }) {
    const asked = findAskedTool(catalogue, names.tool, apiAddress.tool)
    return asked.state === 'found'
      ? { state: 'found', body: describeToolAsJson(catalogue, siteAddress, asked.tool, day) }
      : asked
  },
})
