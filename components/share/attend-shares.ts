/**
 * Makes the links of a page that say so copy themselves, and says what became of it until the next click or Escape.
 * One for the whole page, because the links stand in markup that the browser otherwise leaves alone.
 */
export function attendShares(signal: AbortSignal): void {
  for (const word of document.querySelectorAll('[data-copy] > :first-child')) word.textContent = 'Copy link'
  if ('share' in navigator) for (const button of document.querySelectorAll('[data-share]')) show(button)
  document.addEventListener('click', onClick, { signal })
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && say(''), { signal })
}

async function onClick(event: MouseEvent): Promise<void> {
  const { target } = event
  if (!(target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return
  say('')
  const link = target.closest<HTMLAnchorElement>('a[data-copy]')
  if (link !== null) {
    // A link within the page still leads to its place there.
    if (link.hash === '') event.preventDefault()
    say(await copy(link.href))
  }
  const path = target.closest<HTMLElement>('[data-share]')?.dataset.share
  if (path !== undefined) await share(new URL(path, location.href).href)
}

function say(message: string): void {
  const place = document.querySelector('#share-notice')
  if (place !== null) place.textContent = message
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
