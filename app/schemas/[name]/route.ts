import type { NextRequest } from 'next/server'
import { respondWithDocument } from '@/app/_lib/documents'

/** A JSON Schema of what the site publishes: `/schemas/tool.json`. */
export function GET(request: NextRequest): Promise<Response> {
  return respondWithDocument(request, request.nextUrl.pathname)
}
