import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { ballots } from '@/lib/community/ballot'
import type { Votes } from '@/lib/community/open'
import { makeVisitor, readVisitor } from '@/lib/community/visitor'
import type { Config } from '@/lib/config'
import { resolveAddress } from '@/lib/routing'
import type { SigningKeys } from '@/lib/signing'
import { address, voteAnchor } from '@/lib/site'
import { findClientNetwork } from './client-network'
import type { Endpoint, PageInstead } from './gate'
import { guardForm } from './guard'
import { makeRateLimit } from './rate-limit'
import { type Refusal, refuseForm, wantsJson } from './refuse'
import { sendJson } from './send-json'

/** What the endpoint works with; `catalogue` is the one at the time of the request. */
export type VoteDependencies = { config: Config; keys: SigningKeys; votes: Votes; catalogue: () => Catalogue }

const VoteForm = z.object({ tool: z.string(), choice: z.enum(ballots), from: z.string().default('') })
const maxTools = 50

/** Makes what answers `/api/votes`: GET tells visitors their own votes, POST takes one. It holds the limits of networks. */
export function makeVoteEndpoint(dependencies: VoteDependencies): Endpoint {
  const votesOfNetwork = makeRateLimit({ max: 60, seconds: 60 })
  const visitorsOfNetwork = makeRateLimit({ max: 30, seconds: 60 * 60 })

  return async (request, response) => {
    response.setHeader('Cache-Control', 'no-store')
    if (request.method === 'GET' || request.method === 'HEAD') return tellOwnVotes(request, response)
    if (request.method !== 'POST')
      return refuse(request, response, { status: 405, headers: { Allow: 'GET, HEAD, POST' } })
    const form = await guardForm(request, dependencies)
    return 'status' in form ? refuse(request, response, form) : takeVote(request, response, form.fields)
  }

  async function tellOwnVotes(request: IncomingMessage, response: ServerResponse): Promise<undefined> {
    const visitor = readVisitor(dependencies.keys, dependencies.config.siteAddress, request.headers.cookie)
    const asked = new URLSearchParams(request.url?.split('?')[1]).get('tools') ?? ''
    const { tools, aliases } = dependencies.catalogue()
    const slugs = asked.split(',', maxTools).filter((slug) => tools.has(slug))
    const isStranger = visitor === undefined || slugs.length === 0
    const own = isStranger ? {} : await dependencies.votes.readOwn(visitor.hash, slugs, aliases)
    sendJson(response, own === undefined ? 503 : 200, { votes: own ?? {} })
  }

  async function takeVote(
    request: IncomingMessage,
    response: ServerResponse,
    fields: URLSearchParams,
  ): Promise<PageInstead | undefined> {
    const catalogue = dependencies.catalogue()
    const form = VoteForm.safeParse(Object.fromEntries(fields)).data
    const tool = form && catalogue.tools.get(catalogue.aliases.get(form.tool) ?? form.tool)
    if (form === undefined || tool === undefined) return refuse(request, response, { status: 400 })

    const place = findVotedPage(catalogue, form.from, tool.slug)
    const again = { tool: tool.slug, choice: form.choice, from: place }
    const { config, keys } = dependencies
    const network = findClientNetwork(request, config.trustedProxies)
    const known = readVisitor(keys, config.siteAddress, request.headers.cookie)
    const isNew = known === undefined && form.choice !== 'none'
    const wait = votesOfNetwork.attempt(network) || (isNew ? visitorsOfNetwork.attempt(network) : 0)
    if (wait > 0) return refuse(request, response, { status: 429, headers: { 'Retry-After': `${wait}` }, again })

    const visitor = known ?? makeVisitor(keys, config.siteAddress)
    const day = new Date().toISOString().slice(0, 10)
    const vote = { tool: tool.slug, visitor: visitor.hash, ballot: form.choice, day }
    const tally = await dependencies.votes.cast(vote, catalogue.aliases)
    if (tally === undefined) {
      if (isNew) visitorsOfNetwork.giveBack(network)
      return refuse(request, response, { status: 503, headers: { 'Retry-After': '30' }, again })
    }

    if (isNew) response.setHeader('Set-Cookie', visitor.setCookie)
    if (wantsJson(request)) sendJson(response, 200, { choice: form.choice, tally })
    else response.writeHead(303, { Location: `${place}#${voteAnchor(tool.slug)}` }).end()
    return undefined
  }
}

function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): PageInstead | undefined {
  return refuseForm(request, response, 'vote', refusal)
}

/** The page that a visitor voted on, when it is one of ours; otherwise the page of the tool. */
function findVotedPage(catalogue: Catalogue, from: string, tool: string): string {
  const [path = '', query = ''] = from.split('?', 2)
  const resolution = resolveAddress(catalogue, path, '')
  const known = resolution.kind === 'page' ? path : resolution.kind === 'moved' ? resolution.path : address.tool(tool)
  const view = new URLSearchParams(query).get('only') === 'differences' ? '?only=differences' : ''
  return known + view
}
