import { useSyncExternalStore } from 'react'
import { maxSides } from '@/lib/comparison/slug'
import { address } from '@/lib/site'
import { readLocalStorage, storageKeys, writeLocalStorage } from './local-storage'
import { formatStored, parseStored, type StoredTool } from './stored-comparison'

/** The tools that are in, and what happened to them last, in words. */
type ComparisonBeingMade = { tools: readonly StoredTool[]; message: string }

const empty: ComparisonBeingMade = { tools: [], message: '' }
const listeners = new Set<() => void>()
let current: ComparisonBeingMade | undefined

/** The comparison being made, the same in every tab. The server does not know it and draws none. */
export function useComparisonBeingMade(): ComparisonBeingMade {
  return useSyncExternalStore(subscribe, getCurrent, () => empty)
}

/** Whether a tool is in; undefined before anything was put in. */
export function useIsInComparison(slug: string): boolean | undefined {
  return useSyncExternalStore(
    subscribe,
    () => (isStarted() ? isIn(slug) : undefined),
    () => undefined,
  )
}

/** Puts a tool in, or takes it out again. */
export function toggleTool(tool: StoredTool): void {
  reread()
  const { tools } = getCurrent()
  if (isIn(tool.slug)) takeOut(tool)
  else if (tools.length < maxSides) putIn(tool)
  else show({ tools, message: `You can compare up to four tools. Remove one to add ${tool.name}.` })
}

export function takeOut({ slug, name }: StoredTool): void {
  reread()
  const others = getCurrent().tools.filter((tool) => tool.slug !== slug)
  store({ tools: others, message: `${name} was removed.` })
}

/** A comparison is no longer being made once the page that shows exactly these tools is reached. */
export function forgetMadeComparison(pathname: string): void {
  const { tools } = getCurrent()
  if (tools.length > 1 && pathname === address.comparison(tools.map(({ slug }) => slug))) store(empty)
}

function putIn(tool: StoredTool): void {
  const tools = [...getCurrent().tools, tool]
  const next = tools.length === 1 ? ' Choose another tool to compare it with.' : ''
  store({ tools, message: `${tool.name} was added.${next}` })
}

function isStarted(): boolean {
  const { tools, message } = getCurrent()
  return tools.length > 0 || message !== ''
}

function isIn(slug: string): boolean {
  return getCurrent().tools.some((tool) => tool.slug === slug)
}

function getCurrent(): ComparisonBeingMade {
  current ??= { ...empty, tools: readTools(empty.tools) }
  return current
}

/** What is stored is right, also when another tab stored it; without storage, what this page remembers. */
function reread(): void {
  const { tools, message } = getCurrent()
  show({ tools: readTools(tools), message })
}

function readTools(remembered: readonly StoredTool[]): readonly StoredTool[] {
  const text = readLocalStorage(storageKeys.comparison)
  return text === undefined ? remembered : parseStored(text)
}

function store(changed: ComparisonBeingMade): void {
  writeLocalStorage(storageKeys.comparison, formatStored(changed.tools))
  show(changed)
}

function show(changed: ComparisonBeingMade): void {
  current = changed
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('storage', rereadWhenStored)
    window.addEventListener('pageshow', rereadWhenRestored)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    window.removeEventListener('storage', rereadWhenStored)
    window.removeEventListener('pageshow', rereadWhenRestored)
  }
}

/** Another tab stored something, or removed everything. */
function rereadWhenStored({ key }: StorageEvent): void {
  if (key === storageKeys.comparison || key === null) reread()
}

/** No event of storage reaches a page that waits in the browser's back/forward cache. */
function rereadWhenRestored({ persisted }: PageTransitionEvent): void {
  if (persisted) reread()
}
