import type { NextRequest } from 'next/server'
import { respondWithDocument } from '@/app/_lib/documents'

/** The whole site in words for language models: https://llmstxt.org. */
export function GET(request: NextRequest): Promise<Response> {
  return respondWithDocument(request, request.nextUrl.pathname)
}
