import type { NextRequest } from 'next/server'
import { respondWithDocument } from '@/app/_lib/documents'

/** The days on which prices end or begin, of a list of bookmarks. */
export function GET(request: NextRequest): Promise<Response> {
  return respondWithDocument(request, request.nextUrl.pathname)
}
