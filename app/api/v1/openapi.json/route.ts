import type { NextRequest } from 'next/server'
import { respondOrFail } from '@/app/_lib/api'
import { config, loadCatalogue } from '@/app/_lib/catalogue'
import { respondWith } from '@/app/_lib/respond'
import { describeApi } from '@/lib/api/openapi'

/** The description of the API, by OpenAPI 3.1. */
export function GET(request: NextRequest): Promise<Response> {
  return respondOrFail(request, () => {
    const body = `${JSON.stringify(describeApi(loadCatalogue(), config.siteAddress), null, 2)}\n`
    return respondWith(request, { type: 'application/json', body, robots: 'noindex' })
  })
}
