import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Config } from '@/lib/config'
import { parseAddress } from '@/lib/newsletter/address'
import type { Newsletter } from '@/lib/newsletter/open'
import { signUpReply, trapField } from '@/lib/newsletter/sign-up'
import type { SigningKeys } from '@/lib/signing'
import { address } from '@/lib/site'
import { findClientNetwork } from './client-network'
import { discardRest } from './form-body'
import { type Endpoint, type PageInstead, pageOfMissing } from './gate'
import { guardForm } from './guard'
import { makeRateLimit } from './rate-limit'
import type { Attempt } from './refusal'
import { type Refusal, refuseForm, wantsJson } from './refuse'
import { sendJson } from './send-json'

/** What the endpoints work with; `wake` tells whoever sends mails that there may be one. */
export type NewsletterDependencies = { config: Config; keys: SigningKeys; newsletter: Newsletter; wake: () => void }

const signUpsOfNetwork = { max: 10, seconds: 60 * 60 }

/** What the site makes a token of: 32 random bytes in base64url. */
const token = /^[\w-]{43}$/

const retryAfter = { 'Retry-After': '30' }

/** Makes what answers for sign-ups, confirmations and those who leave, by path. It holds the limits of networks. */
export function makeNewsletterEndpoints(dependencies: NewsletterDependencies): ReadonlyMap<string, Endpoint> {
  return new Map([
    [address.signUps(), makeSignUpEndpoint(dependencies)],
    [
      address.confirm(),
      makeTokenEndpoint('confirmation', (request, response) => confirm(dependencies, request, response)),
    ],
    [
      address.unsubscribe(),
      makeTokenEndpoint('leaving', (request, response) => unsubscribe(dependencies, request, response)),
    ],
  ])
}

/** Finds the page of an issue, before anything of it is drawn. */
export async function answerIssue(
  request: IncomingMessage,
  response: ServerResponse,
  { newsletter, id }: { newsletter: Newsletter; id: string },
): Promise<PageInstead | undefined> {
  const issue = await newsletter.readIssue(id)
  if (issue === undefined) return refuseForm(request, response, 'issue', { status: 503, headers: retryAfter })
  return issue === 'none' ? pageOfMissing(address.issue(id)) : { path: address.issue(id), status: 200 }
}

function makeSignUpEndpoint({ config, keys, newsletter, wake }: NewsletterDependencies): Endpoint {
  const limit = makeRateLimit(signUpsOfNetwork)

  return async (request, response) => {
    response.setHeader('Cache-Control', 'no-store')
    const refuse = (refusal: Refusal) => refuseForm(request, response, 'sign-up', refusal)
    if (request.method !== 'POST') return refuse({ status: 405, headers: { Allow: 'POST' } })
    const form = await guardForm(request, { config, keys })
    if ('status' in form) return refuse(form)
    if (form.fields.get(trapField)) return refuse({ status: 422 })
    const to = parseAddress(form.fields.get('address') ?? '')
    if (to === undefined) return refuse({ status: 400 })

    const network = findClientNetwork(request, config.trustedProxies)
    const wait = limit.attempt(network)
    if (wait > 0) return refuse({ status: 429, headers: { 'Retry-After': `${wait}` } })
    const outcome = await newsletter.signUp(to, new Date())
    if (outcome !== 'taken') limit.giveBack(network)
    if (outcome === undefined) return refuse({ status: 503, headers: retryAfter })
    if (outcome === 'busy') return refuse({ status: 429, headers: { 'Retry-After': '600' } })

    wake()
    if (wantsJson(request)) sendJson(response, 200, { message: signUpReply })
    else response.writeHead(303, { Location: address.signedUp() }).end()
    return undefined
  }
}

/** GET shows the page of a token, with a button that posts it: whatever opens a link may be a program that looks for viruses. */
function makeTokenEndpoint(attempt: Attempt, post: Endpoint): Endpoint {
  return async (request, response) => {
    response.setHeader('Cache-Control', 'no-store')
    if (request.method === 'POST') return post(request, response)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return refuseForm(request, response, attempt, { status: 405, headers: { Allow: 'GET, HEAD, POST' } })
    }
    const [path = ''] = (request.url ?? '').split('?', 1)
    const given = readToken(request)
    if (!token.test(given)) return refuseForm(request, response, attempt, { status: 404 })
    return { path: `${path}?${new URLSearchParams({ token: given })}`, status: 200 }
  }
}

async function confirm(
  { config, keys, newsletter }: NewsletterDependencies,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<PageInstead | undefined> {
  const refuse = (refusal: Refusal) => refuseForm(request, response, 'confirmation', refusal)
  const form = await guardForm(request, { config, keys })
  if ('status' in form) return refuse(form)
  const given = form.fields.get('confirmation') ?? ''
  const isConfirmed = token.test(given) && (await newsletter.confirm(given, new Date()))
  if (isConfirmed === undefined) return refuse({ status: 503, headers: retryAfter, again: { token: given } })
  if (!isConfirmed) return refuse({ status: 404 })
  response.writeHead(303, { Location: address.confirmed() }).end()
  return undefined
}

/**
 * Whoever holds the key may use it from wherever they are: mail programs post it themselves (RFC 8058), without a cookie,
 * an origin or a token of ours, and are answered without a redirect.
 */
async function unsubscribe(
  { newsletter }: NewsletterDependencies,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<PageInstead | undefined> {
  const refuse = (refusal: Refusal) => refuseForm(request, response, 'leaving', refusal)
  await discardRest(request)
  const given = readToken(request)
  const isKnown = token.test(given) && (await newsletter.unsubscribe(given, new Date()))
  if (isKnown === undefined) return refuse({ status: 503, headers: retryAfter, again: { token: given } })
  return isKnown ? { path: '/newsletter/left', status: 200 } : refuse({ status: 404 })
}

function readToken(request: IncomingMessage): string {
  return new URLSearchParams(request.url?.split('?').slice(1).join('?')).get('token') ?? ''
}
