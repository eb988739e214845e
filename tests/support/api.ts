import { answerEndpoint } from '@/lib/api/answer'
import type { ApiSite, Endpoint, Outcome } from '@/lib/api/endpoint'
import { endpoints } from '@/lib/api/endpoints'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import type { ParameterFault } from '@/lib/parameters/read-parameters'
import { siteAddress } from './documents'
import { pricedDay } from './priced-content'

export function siteOf(catalogue: Catalogue): ApiSite {
  return { catalogue, siteAddress, day: pricedDay }
}

/** What the API answers at a path with a query, as a route handler would ask for it. */
export function askApi(catalogue: Catalogue, address: string): Promise<Outcome> {
  const [path = '', query = ''] = address.split('?')
  for (const endpoint of endpoints) {
    const names = matchNames(endpoint, path)
    if (names !== undefined) return answerEndpoint(endpoint, siteOf(catalogue), { names, query })
  }
  throw new Error(`no endpoint answers at ${path}`)
}

function matchNames({ path }: Endpoint, asked: string): Record<string, string> | undefined {
  return (
    new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).exec(asked)?.groups ??
    (path === asked ? {} : undefined)
  )
}

/** The body of an answer. Throws when the request was not answered. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into answers as a program in any language would
export async function readApi(catalogue: Catalogue, address: string): Promise<any> {
  const outcome = await askApi(catalogue, address)
  if (outcome.state !== 'found') throw new Error(`${address} is ${JSON.stringify(outcome)}`)
  return outcome.body
}

/** What is wrong with the parameters of a request. */
export async function faultsOf(catalogue: Catalogue, address: string): Promise<readonly ParameterFault[]> {
  const outcome = await askApi(catalogue, address)
  return outcome.state === 'faulty' ? outcome.faults : []
}

/** Follows `next` to the end, and returns the bodies of all parts. */
export async function readParts(catalogue: Catalogue, address: string) {
  const parts = [await readApi(catalogue, address)]
  for (let next = parts[0].next; next !== null; next = parts.at(-1).next) {
    parts.push(await readApi(catalogue, next.slice(siteAddress.length)))
  }
  return parts
}
