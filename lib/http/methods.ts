import type { FormAction } from '@/lib/form-error'
import { address, isOfApi } from '@/lib/site'

type Endpoint = { methods: readonly string[]; action?: FormAction }

const readOnly = ['GET', 'HEAD'] as const

/** Scripts of other sites first ask whether they may send a header such as `If-None-Match`. */
const forPrograms = [...readOnly, 'OPTIONS'] as const

const endpoints: ReadonlyMap<string, Endpoint> = new Map<string, Endpoint>([
  [address.votes(), { methods: [...readOnly, 'POST'], action: 'vote' }],
  [address.currentBookmarks(), { methods: readOnly }],
  [address.search(), { methods: readOnly }],
  [address.signUps(), { methods: ['POST'], action: 'sign-up' }],
  [address.confirm(), { methods: [...readOnly, 'POST'], action: 'confirmation' }],
  [address.mcp(), { methods: ['POST'], action: 'message' }],
  [address.unsubscribe(), { methods: [...readOnly, 'POST'], action: 'unsubscribe' }],
])

/** What a path may be asked with, and which form posts there. Everything but these endpoints can only be read. */
export function findEndpoint(path: string): Endpoint {
  return endpoints.get(path) ?? { methods: isOfApi(path) ? forPrograms : readOnly }
}
