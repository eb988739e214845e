import { createMcpHandler } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { address } from '@/lib/site'
import type { McpDependencies } from './answer'
import { callTool, listTools, type McpRequest } from './request'
import { makeMcpServer } from './server'

/** A tool as assistants are told of it. */
export type McpTool = { name: string; title: string; description: string }

const Tools = z.object({ tools: z.array(z.object({ name: z.string(), title: z.string(), description: z.string() })) })
const Call = z.object({ structuredContent: z.record(z.string(), z.unknown()) })

/** The tools of the server, as it lists them itself. */
export async function listMcpTools(dependencies: McpDependencies): Promise<readonly McpTool[]> {
  return Tools.parse(await ask(dependencies, listTools())).tools
}

/** What a tool of the server answers. */
export async function askMcpTool(
  dependencies: McpDependencies,
  name: string,
  values: object,
): Promise<Record<string, unknown>> {
  return Call.parse(await ask(dependencies, callTool(name, values))).structuredContent
}

async function ask(dependencies: McpDependencies, request: McpRequest): Promise<unknown> {
  const handler = createMcpHandler(() => makeMcpServer(dependencies))
  const response = await handler.fetch(new Request(`${dependencies.siteAddress}${address.mcp()}`, request))
  return z.object({ result: z.unknown() }).parse(await response.json()).result
}
