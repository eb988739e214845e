import { makeCsrfToken } from '@/lib/http/csrf'
import { openSigningKeys, type SigningKeys } from '@/lib/signing'
import { config } from './catalogue'

let keys: SigningKeys | undefined

/** The CSRF token that goes into every form of a page. */
export function csrfToken(): string {
  keys ??= openSigningKeys(config)
  return makeCsrfToken(keys, Date.now())
}
