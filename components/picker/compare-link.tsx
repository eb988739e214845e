'use client'

import { address } from '@/lib/site'
import { toggleTool, useIsInComparison } from './comparison-being-made'

/**
 * Adds a tool to the comparison being made. Without JavaScript it is a link to the picker with the tool filled in.
 * After the first tool is added it is a button that adds or removes its tool. It has no aria-pressed, because its
 * label changes, and both together would contradict each other.
 */
export function CompareLink({ tool: { slug, name } }: { tool: { slug: string; name: string } }) {
  const isIn = useIsInComparison(slug)
  const isButton = isIn !== undefined

  /** With a modifier key the browser opens the link in a new tab or window. */
  function toggle(event: React.MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    event.preventDefault()
    toggleTool({ slug, name })
  }

  function pressWithSpace(event: React.KeyboardEvent<HTMLAnchorElement>): void {
    if (event.key !== ' ' || !isButton) return
    event.preventDefault()
    event.currentTarget.click()
  }

  return (
    <a
      href={`${address.comparisons()}?tool=${slug}`}
      rel="nofollow"
      role={isButton ? 'button' : undefined}
      className={`compare-link screen-only${isIn ? ' is-in' : ''}`}
      onClick={toggle}
      onKeyDown={pressWithSpace}
    >
      {isIn ? 'In comparison – take out' : 'Compare'}
      <span className="sr-only"> {name}</span>
    </a>
  )
}
