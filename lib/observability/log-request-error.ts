import type { IncomingHttpHeaders } from 'node:http'
import { LRUCache } from 'lru-cache'
import { requestIdHeader } from '@/lib/http/headers'
import { shareInProcess } from '@/lib/process-wide'
import { logger } from './logger'
import { findRouteTemplate } from './route-template'

const logged = shareInProcess('logged errors', () => ({
  errors: new WeakSet(),
  /** Next reports an error of a page for each way in which the page is rendered: by request and digest. */
  digests: new LRUCache<string, true>({ max: 100 }),
}))

/** Logs what a page, a handler or `proxy.ts` failed with, once. `path` has the query, and only its route is logged. */
export function logRequestError(
  error: unknown,
  { path, headers }: { path: string; headers: NodeJS.Dict<string | string[]> | IncomingHttpHeaders },
): void {
  const [id] = [headers[requestIdHeader] ?? []].flat()
  const digest = readDigest(error)
  const key = `${id} ${digest}`
  if (digest !== undefined && logged.digests.has(key)) return
  logged.digests.set(key, true)
  if (typeof error === 'object' && error !== null) logged.errors.add(error)
  logger.error({ err: error, id, route: findRouteTemplate(path.split('?', 1)[0] ?? '') }, 'A page or handler failed.')
}

/** Whether an error is logged with its request, before or after this: Next prints it too, and gives those of pages a digest. */
export function isLoggedWithRequest(error: Error): boolean {
  return logged.errors.has(error) || readDigest(error) !== undefined
}

function readDigest(error: unknown): string | undefined {
  const { digest } = (error ?? {}) as { digest?: unknown }
  return typeof digest === 'string' ? digest : undefined
}
