import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { config, loadCatalogue } from '@/app/_lib/catalogue'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { type Ballot, ballots } from '@/lib/community/ballot'
import { openVotes } from '@/lib/community/open'
import { makeVisitor, readVisitor } from '@/lib/community/visitor'
import { readVoted, votedParameter, writeVoted } from '@/lib/community/voted'
import { readCase, writeCase } from '@/lib/comparison/case'
import { type ErrorStatus, formErrorAddress } from '@/lib/form-error'
import { verifyForm } from '@/lib/http/csrf'
import { clientNetworkHeader } from '@/lib/http/headers'
import { findPageKey } from '@/lib/http/page-key'
import { refuse, refuseForm, seeOther, wantsPage } from '@/lib/http/problem'
import { openRateLimit } from '@/lib/http/shared-rate-limit'
import { parseQuery } from '@/lib/lists/query'
import { metrics, outcomeOf } from '@/lib/observability/metrics'
import { shareInProcess } from '@/lib/process-wide'
import { resolveAddress } from '@/lib/routing'
import { openSigningKeys } from '@/lib/signing'
import { address, voteAnchor } from '@/lib/site'

const VoteForm = z.object({ tool: z.string(), choice: z.enum(ballots), from: z.string().default('') })
const maxTools = 50

const keys = openSigningKeys(config)
const limits = shareInProcess('vote limits', () => ({
  votes: openRateLimit(config, 'votes', { max: 60, seconds: 60 }),
  newVisitors: openRateLimit(config, 'new visitors', { max: 30, seconds: 60 * 60 }),
}))

/** A visitor's own votes on some tools: `/api/votes?tools=a,b`. */
export async function GET(request: NextRequest): Promise<Response> {
  const visitor = readVisitor(keys, config.siteAddress, request.headers.get('cookie') ?? undefined)
  const asked = request.nextUrl.searchParams.get('tools') ?? ''
  const { tools, aliases } = loadCatalogue()
  const slugs = asked.split(',', maxTools).filter((slug) => tools.has(slug))
  const isUnknown = visitor === undefined || slugs.length === 0
  const own = isUnknown ? {} : await openVotes(config).readOwn(visitor.hash, slugs, aliases)
  const headers = { 'Cache-Control': 'no-store' }
  return Response.json({ votes: own ?? {} }, { status: own === undefined ? 503 : 200, headers })
}

/** Takes a vote: one visitor, one vote a tool, changed or taken back by another one. */
export async function POST(request: NextRequest): Promise<Response> {
  const refuseAtOnce = (status: ErrorStatus) => {
    metrics.votes.inc({ outcome: outcomeOf(status) })
    return refuse(request, { action: 'vote', status })
  }
  const form = await verifyForm(request, { keys, siteAddress: config.siteAddress })
  if ('status' in form) return refuseAtOnce(form.status)
  const catalogue = loadCatalogue()
  const vote = VoteForm.safeParse(Object.fromEntries(form.fields)).data
  const tool = vote && catalogue.tools.get(catalogue.aliases.get(vote.tool) ?? vote.tool)
  if (vote === undefined || tool === undefined) return refuseAtOnce(400)

  const page = findVotedPage(catalogue, vote.from, tool.slug)
  const refuseVote = (status: ErrorStatus, retryAfter: number) => {
    metrics.votes.inc({ outcome: outcomeOf(status) })
    return refuseForm(request, {
      action: 'vote',
      status,
      headers: { 'Retry-After': `${retryAfter}` },
      back: formErrorAddress(sayVoted(page, vote.from, tool.slug), voteAnchor(tool.slug), status),
    })
  }
  const network = request.headers.get(clientNetworkHeader) ?? 'unknown'
  const known = readVisitor(keys, config.siteAddress, request.headers.get('cookie') ?? undefined)
  const isNew = known === undefined && vote.choice !== 'none'
  const wait = (await limits.votes.attempt(network)) || (isNew ? await limits.newVisitors.attempt(network) : 0)
  if (wait > 0) return refuseVote(429, wait)

  const visitor = known ?? makeVisitor(keys, config.siteAddress)
  const day = new Date().toISOString().slice(0, 10)
  const ballot = { tool: tool.slug, visitor: visitor.hash, ballot: vote.choice, day }
  const tally = await openVotes(config).cast(ballot, catalogue.aliases)
  if (tally === undefined) {
    if (isNew) await limits.newVisitors.giveBack(network)
    return refuseVote(503, 30)
  }

  metrics.votes.inc({ outcome: 'stored' })
  const headers = { 'Cache-Control': 'no-store', ...(isNew && { 'Set-Cookie': visitor.setCookie }) }
  if (wantsPage(request.headers)) {
    const back = sayVoted(page, vote.from, tool.slug, vote.choice)
    return seeOther(`${back}#${voteAnchor(tool.slug)}`, headers)
  }
  return Response.json({ choice: vote.choice, tally }, { headers })
}

/** The page that a visitor voted on with their case, when it is one of ours; otherwise the page of the tool. */
function findVotedPage(catalogue: Catalogue, from: string, tool: string): string {
  const [path = '', query = ''] = from.split('?', 2)
  const resolution = resolveAddress(catalogue, path, '')
  const known = resolution.kind === 'page' ? path : resolution.kind === 'moved' ? resolution.path : address.tool(tool)
  return writeCase(known, readCase(parseQuery(query), catalogue.reviewers))
}

/** The page with what was voted on it so far and now, if it shows votes on the tool. */
function sayVoted(page: string, from: string, tool: string, choice?: Ballot): string {
  const [path = ''] = page.split('?', 1)
  const tools = findPageKey(path, '')?.tools ?? []
  if (!tools.includes(tool)) return page
  const before = new URLSearchParams(from.split('?', 2)[1]).getAll(votedParameter)
  const now = choice === undefined ? [] : [`${tool}.${choice}`]
  return writeVoted(page, readVoted([...before, ...now], tools))
}
