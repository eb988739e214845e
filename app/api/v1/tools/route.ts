import type { NextRequest } from 'next/server'
import { respondWithEndpoint } from '@/app/_lib/api'
import { listToolsEndpoint } from '@/lib/api/list-tools'

/** Tools, by filters and in an order. */
export function GET(request: NextRequest): Promise<Response> {
  return respondWithEndpoint(request, listToolsEndpoint)
}
