import type { NextRequest } from 'next/server'
import { respondWithEndpoint } from '@/app/_lib/api'
import { getToolEndpoint } from '@/lib/api/get-tool'

/** Everything about one tool. */
export async function GET(request: NextRequest, { params }: RouteContext<'/api/v1/tools/[tool]'>): Promise<Response> {
  return respondWithEndpoint(request, getToolEndpoint, await params)
}
