import type { NextRequest } from 'next/server'
import { respondWithEndpoint } from '@/app/_lib/api'
import { listOffersEndpoint } from '@/lib/api/list-offers'

/** The offers of a tool, with what a workload costs. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/api/v1/tools/[tool]/offers'>,
): Promise<Response> {
  return respondWithEndpoint(request, listOffersEndpoint, await params)
}
