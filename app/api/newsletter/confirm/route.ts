import type { NextRequest } from 'next/server'
import { config } from '@/app/_lib/catalogue'
import type { ErrorStatus } from '@/lib/form-error'
import { formErrorAddress } from '@/lib/form-error'
import { verifyForm } from '@/lib/http/csrf'
import { refuse, refuseForm, seeOther } from '@/lib/http/problem'
import { openNewsletter } from '@/lib/newsletter/open'
import { isMailToken } from '@/lib/newsletter/token'
import { openSigningKeys } from '@/lib/signing'
import { address } from '@/lib/site'

const keys = openSigningKeys(config)

/** Confirms a subscription. The form posts to the address of its page, which `proxy.ts` rewrites to here. */
export async function POST(request: NextRequest): Promise<Response> {
  const form = await verifyForm(request, { keys, siteAddress: config.siteAddress })
  if ('status' in form) return refuse(request, { action: 'confirmation', status: form.status })
  const token = form.fields.get('confirmation') ?? ''
  const refuseToken = (status: ErrorStatus, headers: Record<string, string> = {}) =>
    refuseForm(request, {
      action: 'confirmation',
      status,
      headers,
      back: formErrorAddress(address.confirm(token), 'confirmation', status),
    })
  if (!isMailToken(token)) return refuse(request, { action: 'confirmation', status: 404 })
  const isConfirmed = await openNewsletter(config).confirm(token, new Date())
  if (isConfirmed === undefined) return refuseToken(503, { 'Retry-After': '30' })
  return isConfirmed ? seeOther(address.confirmed()) : refuseToken(404)
}
