/** Parameters that a link or a form carries along as they are: what a visitor decides by, such as a workload. */
export type CarriedParameters = readonly (readonly [name: string, value: string])[]

/** The picker's own parameters. */
const ownParameters: ReadonlySet<string> = new Set(['tool', 'page'])

/** What the picker carries to the comparison: all parameters but its own. The comparison says which it does not know. */
export function readCarried(query: URLSearchParams): CarriedParameters {
  return [...query].filter(([name]) => !ownParameters.has(name))
}

/** A path with these parameters, after those that it has. */
export function writeCarried(path: string, parameters: CarriedParameters): string {
  const query = new URLSearchParams(parameters.map((pair) => [...pair]))
  return query.size === 0 ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`
}
