import type { NextRequest } from 'next/server'
import { respondWithEndpoint } from '@/app/_lib/api'
import { getPanelEndpoint } from '@/lib/api/get-panel'

/** The reviewers. */
export function GET(request: NextRequest): Promise<Response> {
  return respondWithEndpoint(request, getPanelEndpoint)
}
