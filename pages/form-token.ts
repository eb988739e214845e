import { makeFormToken } from '@/lib/http/form-token'
import { openSigningKeys, type SigningKeys } from '@/lib/signing'
import { config } from './catalogue'

let keys: SigningKeys | undefined

/** Goes into every form of a page. */
export function formToken(): string {
  keys ??= openSigningKeys(config)
  return makeFormToken(keys, Date.now())
}
