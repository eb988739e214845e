'use client'

import { useEffect, useRef, useState } from 'react'
import { address } from '@/lib/site'
import { forgetMadeComparison, takeOut, takeOutAll, useComparisonBeingMade } from './comparison-being-made'
import type { StoredTool } from './stored-comparison'

/**
 * A bar at the end of every page while a comparison is being made. It is one line: on narrow screens a button shows the
 * tools above it. Changes are announced.
 */
export function ComparisonBar() {
  const { tools, message, isRefusal } = useComparisonBeingMade()
  const [isOpen, setOpen] = useState(false)
  const bar = useRef<HTMLElement>(null)
  const isShown = tools.length > 0

  // Links on this site load a new page, so this runs for every page.
  useEffect(() => forgetMadeComparison(location.pathname), [])
  useEffect(() => (isShown && bar.current !== null ? publishHeight(bar.current) : undefined), [isShown])

  if (!isShown && message === '') return null
  return (
    <section
      ref={bar}
      aria-label="Your comparison"
      className={`comparison-bar screen-only${isShown ? '' : ' sr-only'}`}
      data-open={isOpen}
    >
      <div>
        {isShown && (
          <button type="button" className="count" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {tools.length === 1 ? '1 tool' : `${tools.length} tools`}
          </button>
        )}
        <ToolsInComparison tools={tools} />
        <NextStep tools={tools} />
        {isShown && (
          <button type="button" onClick={clear}>
            Clear all
          </button>
        )}
        <p role="status" className={isRefusal ? undefined : 'sr-only'}>
          {message}
        </p>
      </div>
    </section>
  )
}

function clear(): void {
  focusContent()
  takeOutAll()
}

/** Where the focus goes from a control that disappears. */
function focusContent(): void {
  document.getElementById('content')?.focus({ preventScroll: true })
}

/** Sets `--bar-height`, so that focused elements and notices stay clear of the bar. */
function publishHeight(bar: HTMLElement): () => void {
  const root = document.documentElement.style
  const publish = () => root.setProperty('--bar-height', `${bar.getBoundingClientRect().height}px`)
  const sizes = new ResizeObserver(publish)
  publish()
  sizes.observe(bar)
  return () => {
    sizes.disconnect()
    root.removeProperty('--bar-height')
  }
}

function ToolsInComparison({ tools }: { tools: readonly StoredTool[] }) {
  const buttons = useRef(new Map<string, HTMLButtonElement>())

  /** The focus moves to the next tool; after the last one, to the page's content. */
  function takeOutAt(place: number, tool: StoredTool): void {
    const neighbour = tools[place + 1] ?? tools[place - 1]
    if (neighbour === undefined) focusContent()
    else buttons.current.get(neighbour.slug)?.focus({ preventScroll: true })
    takeOut(tool)
  }

  return (
    <ul>
      {tools.map((tool, place) => (
        <li key={tool.slug}>
          <b title={tool.name}>{tool.name}</b>
          <button
            type="button"
            ref={(button) => {
              if (button === null) buttons.current.delete(tool.slug)
              else buttons.current.set(tool.slug, button)
            }}
            onClick={() => takeOutAt(place, tool)}
          >
            Remove<span className="sr-only"> {tool.name}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** A link to the comparison, or to the picker for a second tool. */
function NextStep({ tools }: { tools: readonly StoredTool[] }) {
  const [only, ...others] = tools
  if (only === undefined) return null
  if (others.length === 0) {
    return (
      <a rel="nofollow" href={`${address.comparisons()}?${new URLSearchParams({ tool: only.slug })}`}>
        Add another tool<span className="sr-only"> to compare with {only.name}</span>
      </a>
    )
  }
  return (
    <a rel="nofollow" href={address.comparison(tools.map(({ slug }) => slug))}>
      Compare<span className="sr-only"> {tools.map(({ name }) => name).join(' vs ')}</span>
    </a>
  )
}
