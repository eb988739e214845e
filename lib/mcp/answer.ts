import type { CallToolResult } from '@modelcontextprotocol/server'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { logger } from '@/lib/observability/logger'

/** What answers are made of. `siteAddress` has no trailing slash; `today` is the day in UTC, as `2026-11-27`. */
export type McpDependencies = { catalogue: Catalogue; siteAddress: string; today: () => string }

/** Every tool only reads, from this catalogue alone. */
export const readsOnly = { readOnlyHint: true, idempotentHint: true, openWorldHint: false } as const

/** The most characters that a name of a tool may have. */
export const maxNameLength = 100

/** An answer in words, for an assistant to quote, with the addresses of the pages that say the same; and the same as data. */
export function answer(
  { words, pages }: { words: string; pages: readonly string[] },
  data: Record<string, unknown>,
): CallToolResult {
  // Plain, because Markdown would escape the parameters of an address.
  const text = `${words}\n${pages.length === 1 ? 'Page' : 'Pages'}: ${pages.join(' ')}\n`
  return { content: [{ type: 'text', text }], structuredContent: data }
}

/** A question that cannot be answered, and what to ask instead. */
export function refuse(reason: string): CallToolResult {
  return { content: [{ type: 'text', text: reason }], isError: true }
}

/** Logs what goes wrong and says only that it did: by itself the SDK would send the message of any error. */
export function guard<Input>(
  respond: (input: Input) => CallToolResult | Promise<CallToolResult>,
): (input: Input) => Promise<CallToolResult> {
  return async (input) => {
    try {
      return await respond(input)
    } catch (error) {
      logger.error({ err: error }, 'A question of an assistant failed.')
      return refuse('Something went wrong here. Please try again later.')
    }
  }
}
