import type { NextRequest } from 'next/server'
import { respondWithEndpoint } from '@/app/_lib/api'
import { searchToolsEndpoint } from '@/lib/api/search-tools'

/** Tools by name. */
export function GET(request: NextRequest): Promise<Response> {
  return respondWithEndpoint(request, searchToolsEndpoint)
}
