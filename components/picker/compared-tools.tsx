'use client'

import { useEffect } from 'react'
import { type PageTools, setPageTools } from './page-tools'

/** Fills the picker of the header with what this page compares. Draws nothing. */
export function ComparedTools({ names, carried }: PageTools) {
  useEffect(() => setPageTools({ names, carried }), [names, carried])
  return null
}
