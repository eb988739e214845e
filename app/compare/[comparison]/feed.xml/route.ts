import type { NextRequest } from 'next/server'
import { respondWithDocument } from '@/app/_lib/documents'

/** The Atom feed of a comparison. */
export function GET(request: NextRequest): Promise<Response> {
  return respondWithDocument(request, request.nextUrl.pathname)
}
