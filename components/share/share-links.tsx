'use client'

import { useHydrated } from '@/components/site/use-hydrated'
import { showShareMessage } from './share-message'

type ShareLinksProps = {
  /** Path and query of the shared page. */
  href: string
  /** The words after "Link to", such as "this comparison". */
  what: string
}

/** A link that copies itself, and a button for the system's share dialog where it is supported. */
export function ShareLinks({ href, what }: ShareLinksProps) {
  const canShare = useHydrated() && 'share' in navigator
  return (
    <p className="share screen-only">
      <CopyLink href={href} what={what} />
      {canShare && (
        <button type="button" onClick={() => share(href)}>
          Share …
        </button>
      )}
    </p>
  )
}

/** A plain link. With JavaScript it copies its address. */
export function CopyLink({ href, what }: ShareLinksProps) {
  const isHydrated = useHydrated()
  return (
    <a href={href} onClick={copyLink}>
      <span>{isHydrated ? 'Copy link' : 'Link'}</span>
      <span className="sr-only"> to {what}</span>
    </a>
  )
}

async function copyLink(event: React.MouseEvent<HTMLAnchorElement>): Promise<void> {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const { href, hash } = event.currentTarget
  // A fragment link still jumps to its target.
  if (hash === '') event.preventDefault()
  showShareMessage(await copy(href))
}

/** Browsers offer the clipboard only in secure contexts, and may deny access there too. */
async function copy(address: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(address)
    return `Copied: ${address}`
  } catch {
    return `Your browser blocked copying. The link is ${address}`
  }
}

async function share(href: string): Promise<void> {
  try {
    await navigator.share({ title: document.title, url: new URL(href, location.href).href })
  } catch {
    // The visitor closed the dialog. No message is needed.
  }
}
