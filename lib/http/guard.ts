import type { IncomingMessage } from 'node:http'
import type { Config } from '@/lib/config'
import type { SigningKeys } from '@/lib/signing'
import { discardRest, readForm } from './form-body'
import { isFormToken } from './form-token'
import type { Refusal } from './refuse'
import { findProvenance } from './same-origin'

type Guarding = { config: Pick<Config, 'siteAddress'>; keys: SigningKeys }

/** What every form that changes something goes through: it must come from our own pages, be a form, and be small. */
export async function guardForm(
  request: IncomingMessage,
  { config, keys }: Guarding,
): Promise<{ fields: URLSearchParams } | Refusal> {
  const provenance = findProvenance(request.headers, config.siteAddress)
  if (provenance === 'elsewhere') {
    await discardRest(request)
    return { status: 403 }
  }
  const form = await readForm(request)
  if (!form.ok) return { status: form.status }
  const isOurs = provenance === 'same origin' || isFormToken(keys, form.fields.get('token') ?? '', Date.now())
  return isOurs ? { fields: form.fields } : { status: 403 }
}
