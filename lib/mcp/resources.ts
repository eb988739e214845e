import { type McpServer, ResourceNotFoundError, ResourceTemplate } from '@modelcontextprotocol/server'
import { searchTools } from '@/lib/catalogue/search'
import { writeToolAsMarkdown } from '@/lib/documents/alternate-markdown'
import { formatMarkdown, heading } from '@/lib/documents/markdown'
import { convertToMarkdown } from '@/lib/documents/prose'
import { address, alternateAddress } from '@/lib/site'
import type { McpDependencies } from './answer'

const mimeType = 'text/markdown'
/** How many tools are listed; search_tools finds the others. */
const maxListed = 100
const maxCompletions = 20

/** The methodology and other prose pages. */
export function registerPages(server: McpServer, { catalogue, siteAddress }: McpDependencies): void {
  for (const { slug, title, description, body } of catalogue.pages.values()) {
    const uri = `${siteAddress}${address.page(slug)}`
    server.registerResource(slug, uri, { title, description, mimeType }, () => {
      const text = formatMarkdown([heading(1, title), ...convertToMarkdown(body, uri, 1).children])
      return { contents: [{ uri, mimeType, text }] }
    })
  }
}

/** The page of every tool as Markdown. */
export function registerTools(server: McpServer, { catalogue, siteAddress, today }: McpDependencies): void {
  const uriOf = (slug: string) => `${siteAddress}${alternateAddress(address.tool(slug), 'md')}`
  const template = new ResourceTemplate(uriOf('{tool}'), {
    list: () => ({
      resources: catalogue.latest
        .slice(0, maxListed)
        .map(({ slug, name, tagline }) => ({ uri: uriOf(slug), name: slug, title: name, description: tagline })),
    }),
    complete: { tool: (typed) => searchTools(catalogue, typed, maxCompletions).map(({ slug }) => slug) },
  })
  const metadata = { title: 'A tool', description: 'Everything on the page of a tool, by its slug', mimeType }
  server.registerResource('tool', template, metadata, (uri, { tool: name }) => {
    const slug = String(name)
    const tool = catalogue.tools.get(catalogue.aliases.get(slug) ?? slug)
    if (tool === undefined) throw new ResourceNotFoundError(uri.href)
    const text = writeToolAsMarkdown(catalogue, siteAddress, tool, today())
    return { contents: [{ uri: uri.href, mimeType, text }] }
  })
}
