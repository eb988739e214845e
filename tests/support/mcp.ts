import { type CallToolResult, Client, type ClientOptions } from '@modelcontextprotocol/client'
import { InMemoryTransport } from '@modelcontextprotocol/server'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { makeMcpServer } from '@/lib/mcp/server'
import { siteAddress } from './documents'
import { pricedDay } from './priced-content'

/** The revisions of the protocol that clients speak: the one before 2026-07-28, and that one. */
export const revisions = ['2025-11-25', '2026-07-28'] as const
export type Revision = (typeof revisions)[number]

/** What a client needs to speak a revision. */
export function speaking(revision: Revision): ClientOptions {
  return revision === '2026-07-28' ? { versionNegotiation: { mode: { pin: revision } } } : {}
}

/** The SDK's own client, linked in memory to a server of this catalogue. */
export async function connectTo(catalogue: Catalogue, revision: Revision = '2026-07-28'): Promise<Client> {
  const [near, far] = InMemoryTransport.createLinkedPair()
  serveStdio(() => makeMcpServer({ catalogue, siteAddress, today: () => pricedDay }), { transport: far })
  const client = new Client({ name: 'test', version: '1' }, speaking(revision))
  await client.connect(near)
  return client
}

/** Calls a tool. The client refuses data that the published schema of the tool does not allow. */
export async function call(
  client: Client,
  name: string,
  args: Record<string, unknown>,
): Promise<{ text: string; data: CallToolResult['structuredContent']; isError: boolean }> {
  const { content, structuredContent, isError = false } = await client.callTool({ name, arguments: args })
  const text = content.map((block) => (block.type === 'text' ? block.text : '')).join('\n')
  return { text, data: structuredContent, isError }
}
