import { maxSides } from '@/lib/comparison/slug'
import { address } from '@/lib/site'
import { markCompareLinks } from './compare-toggles'
import { type Bar, drawBar, makeBar } from './comparison-bar'
import { keptKeys, readLocalStorage, writeLocalStorage } from './local-storage'
import { formatStored, parseStored, type StoredTool } from './stored-comparison'

let tools: readonly StoredTool[] = []
let bar: Bar | undefined

/** Shows the comparison being made on this page, and keeps it the same as in every other tab. */
export function openComparison(): void {
  if (bar !== undefined) return
  bar = makeBar({ takeOut })
  window.addEventListener('storage', ({ key }) => (key === keptKeys.comparison || key === null) && reread())
  window.addEventListener('pageshow', ({ persisted }) => persisted && reread())
  reread()
  if (isMade()) keep([])
}

/** Puts a tool in, or takes it out again. */
export function toggleTool(tool: StoredTool): void {
  openComparison()
  reread()
  if (tools.some(({ slug }) => slug === tool.slug)) takeOut(tool)
  else if (tools.length < maxSides) putIn(tool)
  else bar?.say(`A comparison holds four tools at most. Take one out to put ${tool.name} in.`)
}

function putIn(tool: StoredTool): void {
  keep([...tools, tool])
  bar?.say(`${tool.name} is in the comparison${tools.length === 1 ? '; choose another to compare it with' : ''}.`)
}

function takeOut(tool: StoredTool): void {
  reread()
  keep(tools.filter(({ slug }) => slug !== tool.slug))
  bar?.say(`${tool.name} was taken out of the comparison.`)
}

function keep(changed: readonly StoredTool[]): void {
  writeLocalStorage(keptKeys.comparison, formatStored(changed))
  show(changed)
}

/** What is stored is right, also when another tab stored it; without storage, what this page remembers. */
function reread(): void {
  const text = readLocalStorage(keptKeys.comparison)
  show(text === undefined ? tools : parseStored(text))
}

function show(current: readonly StoredTool[]): void {
  tools = current
  if (bar !== undefined) drawBar(bar, tools)
  markCompareLinks(tools)
}

/** A comparison is no longer being made once the page that shows exactly these tools is reached. */
function isMade(): boolean {
  return tools.length > 1 && location.pathname === address.comparison(tools.map(({ slug }) => slug))
}
