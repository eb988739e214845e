import type { NextRequest } from 'next/server'
import { respondOrFail } from '@/app/_lib/api'
import { refuseProgram } from '@/lib/http/problem'
import { apiAddress } from '@/lib/site'

/** Nothing answers at any other address of the API. */
export function GET(request: NextRequest): Promise<Response> {
  return respondOrFail(request, () =>
    refuseProgram(404, `The API has no such address. ${apiAddress.description()} lists all of them.`),
  )
}
