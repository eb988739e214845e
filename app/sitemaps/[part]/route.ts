import type { NextRequest } from 'next/server'
import { respondWithDocument } from '@/app/_lib/documents'

/** A part of the sitemap: `/sitemaps/1.xml`. */
export function GET(request: NextRequest): Promise<Response> {
  return respondWithDocument(request, request.nextUrl.pathname)
}
