import type { NextRequest } from 'next/server'
import { config, loadCatalogue } from '@/app/_lib/catalogue'
import { type ErrorStatus, formErrorAddress } from '@/lib/form-error'
import { verifyForm } from '@/lib/http/csrf'
import { clientNetworkHeader } from '@/lib/http/headers'
import { refuse, refuseForm, seeOther, wantsPage } from '@/lib/http/problem'
import { openRateLimit } from '@/lib/http/shared-rate-limit'
import { parseAddress } from '@/lib/newsletter/address'
import { wakeMailWorker } from '@/lib/newsletter/mail-worker'
import { openNewsletter } from '@/lib/newsletter/open'
import { signUpReply, trapField } from '@/lib/newsletter/sign-up'
import { metrics, outcomeOf } from '@/lib/observability/metrics'
import { shareInProcess } from '@/lib/process-wide'
import { resolveAddress } from '@/lib/routing'
import { openSigningKeys } from '@/lib/signing'
import { address, signUpForm } from '@/lib/site'

const keys = openSigningKeys(config)
const limit = shareInProcess('sign-up limit', () => openRateLimit(config, 'sign-ups', { max: 10, seconds: 60 * 60 }))

/** Takes a sign-up. The answer is the same whether the address was on the list or not. */
export async function POST(request: NextRequest): Promise<Response> {
  const form = await verifyForm(request, { keys, siteAddress: config.siteAddress })
  if ('status' in form) {
    metrics.signUps.inc({ outcome: outcomeOf(form.status) })
    return refuse(request, { action: 'sign-up', status: form.status })
  }
  const page = findPage(form.fields.get('from') ?? '')
  const refuseSignUp = (status: ErrorStatus, headers: Record<string, string> = {}) => {
    metrics.signUps.inc({ outcome: outcomeOf(status) })
    return refuseForm(request, { action: 'sign-up', status, headers, back: formErrorAddress(page, signUpForm, status) })
  }
  if (form.fields.get(trapField)) return refuseSignUp(422)
  const to = parseAddress(form.fields.get('address') ?? '')
  if (to === undefined) return refuseSignUp(400)

  const network = request.headers.get(clientNetworkHeader) ?? 'unknown'
  const wait = await limit.attempt(network)
  if (wait > 0) return refuseSignUp(429, { 'Retry-After': `${wait}` })
  const outcome = await openNewsletter(config).signUp(to, new Date())
  if (outcome !== 'taken') await limit.giveBack(network)
  if (outcome === undefined) return refuseSignUp(503, { 'Retry-After': '30' })
  if (outcome === 'busy') return refuseSignUp(429, { 'Retry-After': '600' })

  metrics.signUps.inc({ outcome: 'stored' })
  wakeMailWorker()
  if (wantsPage(request.headers)) return seeOther(address.signedUp())
  return Response.json({ message: signUpReply }, { headers: { 'Cache-Control': 'no-store' } })
}

/** The page whose form was sent, when it is one of ours; otherwise that of the newsletter. */
function findPage(from: string): string {
  const { kind } = resolveAddress(loadCatalogue(), from, '')
  return kind === 'page' || kind === 'issue' ? from : address.newsletter()
}
