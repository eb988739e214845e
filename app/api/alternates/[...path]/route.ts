import type { NextRequest } from 'next/server'
import { respondWithDocument } from '@/app/_lib/documents'

/** A page as Markdown or JSON: `proxy.ts` rewrites `/tools/mistral-3-1.md` to here. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/api/alternates/[...path]'>,
): Promise<Response> {
  const { path } = await params
  return respondWithDocument(request, `/${path.join('/')}`)
}
