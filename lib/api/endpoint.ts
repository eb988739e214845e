import type { z } from 'zod'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import type { ParameterFault } from '@/lib/parameters/read-parameters'

/** What an answer is made from. `siteAddress` has no trailing slash; `day` is today in UTC, as `2026-11-27`. */
export type ApiSite = { catalogue: Catalogue; siteAddress: string; day: string }

/** What a request comes to. */
export type Outcome<Body extends object = object> =
  | { state: 'found'; body: Body }
  /** The same has another address: a path of the API, to which the query is added. */
  | { state: 'moved'; path: string }
  | { state: 'missing'; detail: string }
  | Faulty

/** Parameters that each can be read and cannot be used. */
export type Faulty = { state: 'faulty'; faults: readonly ParameterFault[] }

/** The values of an address's names in braces, as they were sent, and the values of its checked parameters. */
export type Asked<Shape extends z.ZodRawShape> = {
  names: Readonly<Record<string, string>>
  values: z.output<z.ZodObject<Shape>>
}

/** An address of the API, with everything that its description says. */
export type Endpoint<Shape extends z.ZodRawShape = z.ZodRawShape> = {
  /** Its name in programs that are made from the description. */
  name: string
  /** Its path, with the names of what varies in braces. */
  path: string
  tag: 'Tools' | 'Comparisons' | 'Panel' | 'Changes'
  summary: string
  description: string
  /** What each name in braces stands for. */
  names: Readonly<Record<string, string>>
  /** The schemas of its parameters. They may name what the catalogue has. The same object for the same catalogue. */
  parameters: (catalogue: Catalogue) => Shape
  answer: z.ZodObject
  /** A request that is answered with this catalogue. */
  example: (catalogue: Catalogue) => { names: Readonly<Record<string, string>>; query: string }
  respond(site: ApiSite, asked: Asked<Shape>): Outcome | Promise<Outcome>
}

/** Takes the types of the parameters from the shape. */
export function defineEndpoint<Shape extends z.ZodRawShape>(endpoint: Endpoint<Shape>): Endpoint<Shape> {
  return endpoint
}
