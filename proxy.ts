import { type NextRequest, NextResponse } from 'next/server'
import { openCatalogue } from '@/lib/catalogue/open'
import { readConfig } from '@/lib/config'
import { findAddressKind } from '@/lib/http/address-kind'
import { missingPathHeader } from '@/lib/http/headers'
import { refuse } from '@/lib/http/problem'
import { openNewsletter } from '@/lib/newsletter/open'
import { isMailToken } from '@/lib/newsletter/token'
import { resolveAddress } from '@/lib/routing'
import { address } from '@/lib/site'

const siteConfig = readConfig(process.env)

export const config = {
  matcher: [
    '/((?!_next/static/|api/|icon.svg$|healthz$|readyz$|mcp$).*)',
    '/api/alternates/:path*',
    '/api/previews/:path*',
  ],
}

/**
 * Sends every address to its one spelling, and tells what does not exist before a page of it is rendered: `notFound()` of a
 * page sends no body without JavaScript (vercel/next.js#62228).
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname: path, search, searchParams } = new URL(request.url)
  if (siteConfig.isDevelopment && /^\/(?:_next\/|__nextjs)/.test(path)) return NextResponse.next()
  // A page and a handler cannot share an address, and mail programs post to the one that mails name (RFC 8058).
  if (request.method === 'POST') return rewrite(request, `/api${path}${search}`)
  if (path === address.confirm() || path === address.unsubscribe()) {
    return isMailToken(searchParams.get('token') ?? '') ? NextResponse.next() : showMissing(request, path)
  }
  const resolution = resolveAddress(openCatalogue(siteConfig), path, search.slice(1))
  switch (resolution.kind) {
    case 'page':
      return NextResponse.next()
    case 'document':
      return showDocument(request, resolution.document.kind, path)
    case 'issue':
      return showIssue(request, resolution.id, path)
    case 'moved':
      return NextResponse.redirect(new URL(resolution.path, request.url), resolution.permanent ? 308 : 307)
    case 'missing':
      // What other sites show has its own way to say so, without a script.
      return findAddressKind(path) === 'page' ? showMissing(request, path) : NextResponse.next()
    case 'malformed':
      return refuse(request, { status: 400 })
  }
}

/** Pages as Markdown, JSON, CSV or a picture have the page's address with an ending, which no folder of `app` can be named. */
function showDocument(request: NextRequest, kind: string, path: string): Response {
  if (kind === 'alternate' || kind === 'table') return rewrite(request, `/api/alternates${path}`)
  return kind === 'preview' ? rewrite(request, `/api/previews${path}`) : NextResponse.next()
}

async function showIssue(request: NextRequest, id: string, path: string): Promise<Response> {
  const issue = await openNewsletter(siteConfig).readIssue(id)
  if (issue === undefined) return refuse(request, { action: 'issue', status: 503, headers: { 'Retry-After': '30' } })
  return issue === 'none' ? showMissing(request, path) : NextResponse.next()
}

/** Lets `not-found.tsx` answer, with status 404: the address that it is rewritten to matches no route. */
function showMissing(request: NextRequest, path: string): Response {
  return rewrite(request, '/not/found', { [missingPathHeader]: path })
}

function rewrite(request: NextRequest, target: string, more: Record<string, string> = {}): Response {
  const headers = new Headers(request.headers)
  for (const [name, value] of Object.entries(more)) headers.set(name, value)
  return NextResponse.rewrite(new URL(target, request.url), { request: { headers } })
}
