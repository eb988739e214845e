import { readParameters } from '@/lib/parameters/read-parameters'
import type { ApiSite, Endpoint, Outcome } from './endpoint'

/** Answers a request for an endpoint. `names` are the parts of its path, decoded; `query` has no question mark. */
export async function answerEndpoint(
  endpoint: Endpoint,
  site: ApiSite,
  { names, query }: { names: Readonly<Record<string, string>>; query: string },
): Promise<Outcome> {
  const read = readParameters(endpoint.parameters(site.catalogue), query)
  return read.state === 'faulty' ? read : endpoint.respond(site, { names, values: read.values })
}
