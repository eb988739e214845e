import type { NextRequest } from 'next/server'
import { config } from '@/app/_lib/catalogue'
import { type ErrorStatus, formErrorAddress } from '@/lib/form-error'
import { readForm } from '@/lib/http/form-body'
import { refuse, refuseForm, seeOther, wantsPage } from '@/lib/http/problem'
import { openNewsletter } from '@/lib/newsletter/open'
import { isMailToken } from '@/lib/newsletter/token'
import { address } from '@/lib/site'

/**
 * Takes the address of a mail off the list. The key in its link is all that is needed: mail programs post it themselves
 * (RFC 8058), without a cookie, an origin or a CSRF token, and follow no redirect.
 */
export async function POST(request: NextRequest): Promise<Response> {
  const form = await readForm(request)
  if ('status' in form && form.status === 413) return refuse(request, { action: 'unsubscribe', status: 413 })
  const token = request.nextUrl.searchParams.get('token') ?? ''
  if (!isMailToken(token)) return refuse(request, { action: 'unsubscribe', status: 404 })
  const refuseToken = (status: ErrorStatus, headers: Record<string, string> = {}) =>
    refuseForm(request, {
      action: 'unsubscribe',
      status,
      headers,
      back: formErrorAddress(address.unsubscribe(token), 'unsubscribe', status),
    })
  const isKnown = await openNewsletter(config).unsubscribe(token, new Date())
  if (isKnown === undefined) return refuseToken(503, { 'Retry-After': '30' })
  if (!isKnown) return refuseToken(404)
  const isOneClick = 'fields' in form && form.fields.get('List-Unsubscribe') === 'One-Click'
  if (wantsPage(request.headers) && !isOneClick) return seeOther(address.unsubscribed())
  return new Response('You are unsubscribed.\n', { headers: { 'Cache-Control': 'no-store' } })
}
