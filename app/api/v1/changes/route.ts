import type { NextRequest } from 'next/server'
import { respondWithEndpoint } from '@/app/_lib/api'
import { listChangesEndpoint } from '@/lib/api/list-changes'

/** What changed, by day. */
export function GET(request: NextRequest): Promise<Response> {
  return respondWithEndpoint(request, listChangesEndpoint)
}
