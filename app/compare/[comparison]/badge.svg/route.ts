import type { NextRequest } from 'next/server'
import { respondWithBadge } from '@/app/_lib/badges'

/** The badge of a comparison, which readmes show. */
export function GET(request: NextRequest): Promise<Response> {
  return respondWithBadge(request)
}
