import { type ReactNode, useSyncExternalStore } from 'react'

let shown: ReactNode
const watchers = new Set<() => void>()

/** What is said at the bottom of the page about the bookmarks. */
export function useShown(): ReactNode {
  return useSyncExternalStore(
    watch,
    () => shown,
    () => undefined,
  )
}

/** Says something at the bottom of the page, in place of what was said before; without anything to say, nothing. */
export function show(said?: ReactNode): void {
  shown = said
  for (const onChange of watchers) onChange()
}

function watch(onChange: () => void): () => void {
  watchers.add(onChange)
  return () => void watchers.delete(onChange)
}
