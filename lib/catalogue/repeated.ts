/** Each item whose key an earlier item has, with that earlier item. */
export function findRepeated<T>(items: readonly T[], keyOf: (item: T) => string): [later: T, first: T][] {
  const firsts = new Map<string, T>()
  const repeated: [T, T][] = []
  for (const item of items) {
    const key = keyOf(item)
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, item)
    else repeated.push([item, first])
  }
  return repeated
}
