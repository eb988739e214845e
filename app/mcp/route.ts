import { createMcpHandler, isJsonContentType } from '@modelcontextprotocol/server'
import { config, loadCatalogue } from '@/app/_lib/catalogue'
import { withProgramLimit } from '@/app/_lib/program-limit'
import { today } from '@/app/_lib/today'
import { readCappedBody } from '@/lib/http/capped-body'
import { discardBody } from '@/lib/http/discard-body'
import { isFromOtherSite } from '@/lib/http/same-origin'
import { makeMcpServer } from '@/lib/mcp/server'

// Its answers never change while somebody waits, so nobody can subscribe to changes.
const handler = createMcpHandler(
  () => makeMcpServer({ catalogue: loadCatalogue(), siteAddress: config.siteAddress, today }),
  { maxSubscriptions: 0 },
)

/** Answers assistants by the Model Context Protocol. Any process may answer any request: nothing is kept between two. */
export async function POST(request: Request): Promise<Response> {
  const response = await withProgramLimit(request, () => respond(request))
  response.headers.set('Cache-Control', 'no-store')
  return response
}

async function respond(request: Request): Promise<Response> {
  const message = await readMessage(request)
  if (message.status === 200) return handler.fetch(request, { parsedBody: message.body })
  await discardBody(request.body)
  return refuse(message)
}

type Refusal = { status: 400 | 403 | 413 | 415; code: number; reason: string }

/** The message of a request, or why it is refused. The SDK checks neither origins nor the size of what it is handed. */
async function readMessage(request: Request): Promise<{ status: 200; body: unknown } | Refusal> {
  const { headers } = request
  if (isFromOtherSite(headers, config.siteAddress)) return refusals.otherSite
  if (!isJsonContentType(headers.get('content-type'))) return refusals.type
  const bytes = await readCappedBody(request)
  if (bytes === 413) return refusals.size
  const body = bytes === 400 ? undefined : parse(bytes)
  if (body === undefined) return refusals.json
  return Array.isArray(body) ? refusals.batch : { status: 200, body }
}

// The codes are those of JSON-RPC; it has none for what HTTP refuses.
const refusals = {
  otherSite: { status: 403, code: -32_000, reason: 'This does not answer pages of other sites.' },
  type: { status: 415, code: -32_000, reason: 'The content type has to be application/json.' },
  size: { status: 413, code: -32_000, reason: 'A message has 64 KB at most.' },
  json: { status: 400, code: -32_700, reason: 'The body is not JSON.' },
  // Hundreds of questions would fit into one, and the protocol has none since its revision of June 2025.
  batch: { status: 400, code: -32_600, reason: 'Batches are not answered: send each message by itself.' },
} as const satisfies Record<string, Refusal>

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

function refuse({ status, code, reason }: Refusal): Response {
  return Response.json({ jsonrpc: '2.0', error: { code, message: reason }, id: null }, { status })
}
