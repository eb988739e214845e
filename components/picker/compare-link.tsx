'use client'

import { address } from '@/lib/site'
import { toggleTool, useIsInComparison } from './comparison-being-made'

/**
 * Puts a tool into the comparison being made. Without a script it is a link to the picker with the tool in it. Once a
 * comparison is being made it is a button that removes its tool again. The button has no pressed state: its words
 * change, and the state would repeat or contradict them.
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
      {isIn ? 'Added · Remove' : 'Compare'}
      <span className="sr-only"> {name}</span>
    </a>
  )
}
