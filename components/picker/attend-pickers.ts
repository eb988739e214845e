import { keptKeys, readLocalStorage, writeLocalStorage } from './local-storage'

/**
 * Waits for the first use of a picker or of the comparison being made, and only then loads what makes them quicker than
 * the plain forms and links they are. It listens to the document, because the forms are markup that React never sees.
 */
export function attendPickers(signal: AbortSignal): void {
  document.addEventListener('focusin', ({ target }) => enhance(target), { signal })
  document.addEventListener('keydown', focusPicker, { signal })
  document.addEventListener('click', takeClick, { signal })
  window.addEventListener('storage', ({ key }) => key === keptKeys.comparison && openBar(), { signal })
  enhance(document.activeElement)
  if (readLocalStorage(keptKeys.comparison)) openBar()
  const keySwitch = findKeySwitch()
  if (keySwitch === null) return
  keySwitch.checked = isKeyOn()
  keySwitch.addEventListener('change', () => writeLocalStorage(keptKeys.slash, keySwitch.checked ? null : 'off'), {
    signal,
  })
}

/** Code that cannot be had leaves the plain form or link, which needs none. */
function enhance(target: EventTarget | null): void {
  if (!(target instanceof HTMLInputElement) || !target.matches('[data-tool-field]')) return
  import('./combobox').then(({ enhanceToolField }) => enhanceToolField(target), leavePlain)
}

function openBar(): void {
  import('./comparison-being-made').then(({ openComparison }) => openComparison(), leavePlain)
}

function leavePlain(): void {}

function takeClick(event: MouseEvent): void {
  const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[data-compare]')
  if (!link || event.button !== 0 || hasModifier(event) || event.shiftKey) return
  event.preventDefault()
  import('./comparison-being-made').then(
    ({ toggleTool }) => toggleTool({ slug: link.dataset.compare ?? '', name: link.dataset.name ?? '' }),
    () => location.assign(link.href),
  )
}

/** The key `/` goes to the page's own picker, or opens the header's. Some keyboards need Shift for it. */
function focusPicker(event: KeyboardEvent): void {
  if (event.key !== '/' || event.defaultPrevented || hasModifier(event) || isTyping(event.target)) return
  if (!isKeyOn()) return
  const own = document.querySelector<HTMLInputElement>('main input[data-tool-field]')
  const header = document.querySelector<HTMLDetailsElement>('[data-header-picker]')
  if (own === null && header !== null) header.open = true
  const field = own ?? header?.querySelector('input')
  if (!field) return
  event.preventDefault()
  field.focus()
  field.select()
}

/** A single key is in the way of those who speak to their computer, so it can be turned off (WCAG 2.2, 2.1.4). */
function isKeyOn(): boolean {
  return readLocalStorage(keptKeys.slash) !== 'off'
}

function findKeySwitch(): HTMLInputElement | null {
  return document.querySelector('[data-key-switch]')
}

function hasModifier({ ctrlKey, metaKey, altKey }: MouseEvent | KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
