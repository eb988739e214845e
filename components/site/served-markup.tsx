'use client'

import { useState } from 'react'
import { takeMarkup } from './kept-markup'

/**
 * Puts markup into the page where the server has it, and leaves it alone in the browser: nothing in it ever happens, so
 * the browser is not sent it a second time. It is a client component because only these are drawn on both sides.
 * What stands in the document is read once, so that React still has it should it ever draw the page anew.
 */
export function ServedMarkup({ name }: { name: string }) {
  const [html] = useState(() => (typeof document === 'undefined' ? takeMarkup(name) : readMarkup(name)))
  return (
    <div
      data-markup={name}
      className="contents"
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: React made it, and escaped what is in it
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}

function readMarkup(name: string): string {
  return document.querySelector(`[data-markup="${name}"]`)?.innerHTML ?? ''
}
