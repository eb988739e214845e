'use client'

import { useHydrated } from '@/components/site/use-hydrated'
import { showShareMessage } from './share-message'

/** Copies a text. Without scripts the text is there to be selected. */
export function CopyText({ text, what }: { text: string; what: string }) {
  if (!useHydrated()) return null
  return (
    <button type="button" onClick={() => copy(text, what)}>
      Copy<span className="sr-only"> {what}</span>
    </button>
  )
}

/** Browsers offer the clipboard only in secure contexts, and may deny access there too. */
async function copy(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    showShareMessage(`Copied: ${what}`)
  } catch {
    showShareMessage('Your browser blocked copying. Please select the text and copy it.')
  }
}
