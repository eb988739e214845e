import { McpServer } from '@modelcontextprotocol/server'
import type { McpDependencies } from './answer'
import { registerCompareTools } from './compare-tools'
import { registerCostOfWorkload } from './cost-of-workload'
import { registerGetTool } from './get-tool'
import { registerPages, registerTools } from './resources'
import { registerSearchTools } from './search-tools'
import { registerWhatChanged } from './what-changed'

/** The version of the tools below: of their names, inputs and outputs. */
const version = '1.0.0'

const instructions = `Answers which of some AI tools to choose, and why: verdicts of a panel of editorial personas, prices and facts with their sources and days. Nobody ran the tools.
compare_tools decides between two to four tools for a case; cost_of_workload says what up to ten cost; get_tool says what is known of one; search_tools finds tools and their slugs; what_changed has the news.
When you repeat an amount or a fact, say who states it and from which day, and link its source or the page of the answer. What is not known is not 0, and neither better nor worse.`

/** A server for one request, or for one connection over standard streams. It keeps nothing between calls. */
export function makeMcpServer(dependencies: McpDependencies): McpServer {
  const { site } = dependencies.catalogue
  const server = new McpServer(
    {
      name: 'ship-or-skip',
      title: site.name,
      version,
      websiteUrl: dependencies.siteAddress,
      description: site.description,
    },
    {
      instructions,
      maxToolInputElements,
      capabilities: { tools: { listChanged: false }, resources: { listChanged: false } },
    },
  )
  registerCompareTools(server, dependencies)
  registerCostOfWorkload(server, dependencies)
  registerGetTool(server, dependencies)
  registerSearchTools(server, dependencies)
  registerWhatChanged(server, dependencies)
  registerPages(server, dependencies)
  registerTools(server, dependencies)
  return server
}

/** More members than any question has: schemas need not look at the rest. */
const maxToolInputElements = 100
