import { useEffect, useState } from 'react'

/**
 * Makes the links of a page that say so copy themselves, and says what became of it until the next click or Escape.
 * One for the whole page, because the links stand in markup that the browser otherwise leaves alone.
 */
export function ShareControls() {
  const [message, setMessage] = useState('')

  useEffect(() => {
    for (const word of document.querySelectorAll('[data-copy] > :first-child')) word.textContent = 'Copy link'
    if ('share' in navigator) for (const button of document.querySelectorAll('[data-share]')) show(button)

    const onClick = async (event: MouseEvent) => {
      const { target } = event
      if (!(target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return
      setMessage('')
      const link = target.closest<HTMLAnchorElement>('a[data-copy]')
      if (link !== null) {
        // A link within the page still leads to its place there.
        if (link.hash === '') event.preventDefault()
        setMessage(await copy(link.href))
      }
      const path = target.closest<HTMLElement>('[data-share]')?.dataset.share
      if (path !== undefined) await share(new URL(path, location.href).href)
    }
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && setMessage('')
    document.addEventListener('click', onClick)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('click', onClick)
      document.removeEventListener('keydown', onKey)
    }
  }, [])

  return (
    <p className="notice screen-only" aria-live="polite">
      {message}
    </p>
  )
}

function show(element: Element): void {
  element.removeAttribute('hidden')
}

/** Browsers offer the clipboard only where the address is secure, and may refuse it there too. */
async function copy(address: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(address)
    return `Copied: ${address}`
  } catch {
    return `Your browser does not let this page copy. The link is ${address}`
  }
}

async function share(url: string): Promise<void> {
  try {
    await navigator.share({ title: document.title, url })
  } catch {
    // The visitor closed the sheet, which asks for no answer.
  }
}
