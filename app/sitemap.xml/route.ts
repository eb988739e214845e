import type { NextRequest } from 'next/server'
import { respondWithDocument } from '@/app/_lib/documents'

/** The index of the sitemap's parts. */
export function GET(request: NextRequest): Promise<Response> {
  return respondWithDocument(request, request.nextUrl.pathname)
}
