type Kept = { html: string; since: number; takers: number }

// Server components and client components are loaded apart, so that a variable of this module would exist once for each.
const process = globalThis as typeof globalThis & { shipOrSkipMarkup?: Map<string, Kept> }

/** How long markup may wait to be put into its page, in milliseconds. A page that is given up never takes its own. */
const longestWait = 60_000

/** Keeps markup of a page that is being drawn until it is put into the page, which asks for it by the same key. */
export function keepMarkup(key: string, html: string): void {
  process.shipOrSkipMarkup ??= new Map()
  const all = process.shipOrSkipMarkup
  const since = Date.now()
  for (const [old, kept] of all) {
    if (since - kept.since < longestWait) break
    all.delete(old)
  }
  const takers = (all.get(key)?.takers ?? 0) + 1
  all.delete(key)
  all.set(key, { html, since, takers })
}

/** Markup that was kept under a key, as often as it was kept. */
export function takeMarkup(key: string): string {
  const kept = process.shipOrSkipMarkup?.get(key)
  if (kept === undefined) throw new Error('this markup was not kept, or was taken before')
  kept.takers -= 1
  if (kept.takers === 0) process.shipOrSkipMarkup?.delete(key)
  return kept.html
}
