import { type ReactNode, useSyncExternalStore } from 'react'

let shown: ReactNode
const watchers = new Set<() => void>()

/** The notice at the bottom of the page. */
export function useShown(): ReactNode {
  return useSyncExternalStore(
    watch,
    () => shown,
    () => undefined,
  )
}

/** Shows a notice at the bottom of the page and replaces the previous one; without an argument, removes it. */
export function show(said?: ReactNode): void {
  shown = said
  for (const onChange of watchers) onChange()
}

function watch(onChange: () => void): () => void {
  watchers.add(onChange)
  return () => void watchers.delete(onChange)
}
