import type { NextRequest } from 'next/server'
import { respondWithEndpoint } from '@/app/_lib/api'
import { compareToolsEndpoint } from '@/lib/api/compare-tools'

/** Two to four tools side by side, for a case. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/api/v1/comparisons/[comparison]'>,
): Promise<Response> {
  return respondWithEndpoint(request, compareToolsEndpoint, await params)
}
