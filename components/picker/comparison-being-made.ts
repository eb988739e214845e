import { useSyncExternalStore } from 'react'
import { maxSides } from '@/lib/comparison/slug'
import { address } from '@/lib/site'
import { readLocalStorage, storageKeys, writeLocalStorage } from './local-storage'
import { formatStored, parseStored, type StoredTool } from './stored-comparison'

/** The chosen tools, and a message about the last change, or about why there was none. */
type ComparisonBeingMade = { tools: readonly StoredTool[]; message: string; isRefusal?: boolean }

const empty: ComparisonBeingMade = { tools: [], message: '' }
const listeners = new Set<() => void>()
let current: ComparisonBeingMade | undefined

/** The comparison being made, shared by all tabs. It is empty on the server. */
export function useComparisonBeingMade(): ComparisonBeingMade {
  return useSyncExternalStore(subscribe, getCurrent, () => empty)
}

/** Whether a tool was added; undefined before the first tool is added. */
export function useIsInComparison(slug: string): boolean | undefined {
  return useSyncExternalStore(
    subscribe,
    () => (isStarted() ? isIn(slug) : undefined),
    () => undefined,
  )
}

/** Adds a tool, or removes it if it was added before. */
export function toggleTool(tool: StoredTool): void {
  reread()
  const { tools } = getCurrent()
  if (isIn(tool.slug)) takeOut(tool)
  else if (tools.length < maxSides) putIn(tool)
  else show({ tools, message: `You can compare up to four tools. Remove one to add ${tool.name}.`, isRefusal: true })
}

export function takeOut({ slug, name }: StoredTool): void {
  reread()
  const others = getCurrent().tools.filter((tool) => tool.slug !== slug)
  store({ tools: others, message: `${name} was removed.` })
}

export function takeOutAll(): void {
  store({ tools: [], message: 'All tools were removed.' })
}

/** Ends the comparison being made when its page is reached. */
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

/** Reads the stored value, which another tab may have changed. Without storage, keeps the value in memory. */
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

/** The key is null when another tab cleared the storage. */
function rereadWhenStored({ key }: StorageEvent): void {
  if (key === storageKeys.comparison || key === null) reread()
}

/** A page in the back/forward cache gets no storage events. */
function rereadWhenRestored({ persisted }: PageTransitionEvent): void {
  if (persisted) reread()
}
