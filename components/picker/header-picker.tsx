'use client'

import { useEffect, useRef, useState } from 'react'
import { address } from '@/lib/site'
import { readLocalStorage, storageKeys, writeLocalStorage } from './local-storage'
import { findPagePicker } from './page-picker'
import { ToolField } from './tool-field'
import { makeFormFields } from './tool-fields'

const labels = ['Compare', 'with']

/** The picker in the header of every page, closed by default. The key `/` opens it. */
export function HeaderPicker() {
  const details = useRef<HTMLDetailsElement>(null)
  const summary = useRef<HTMLElement>(null)
  const [{ fields, focusFirst }] = useState(() => makeFormFields('header-tool', labels, () => labels.length))

  useEffect(() => {
    function openAndFocus(): void {
      if (details.current !== null) details.current.open = true
      focusFirst()
    }
    function openWithSlash(event: KeyboardEvent): void {
      if (!isSlash(event) || !isSlashKeyOn()) return
      event.preventDefault()
      const focusPagePicker = findPagePicker()
      if (focusPagePicker === undefined) openAndFocus()
      else focusPagePicker()
    }
    document.addEventListener('keydown', openWithSlash)
    return () => document.removeEventListener('keydown', openWithSlash)
  }, [focusFirst])

  /** The first Escape closes the suggestions, the next one the picker. */
  function closeWithEscape(event: React.KeyboardEvent<HTMLDetailsElement>): void {
    if (event.key !== 'Escape' || event.isDefaultPrevented()) return
    event.currentTarget.open = false
    summary.current?.focus()
  }

  return (
    <details ref={details} className="header-picker" onKeyDown={closeWithEscape}>
      <summary ref={summary}>
        Compare tools <span aria-hidden="true">/</span>
      </summary>
      <form action={address.comparisons()} className="picker">
        {fields.map((field) => (
          <ToolField key={field.id} field={field} />
        ))}
        <button type="submit">Compare</button>
        <SlashKeySwitch />
      </form>
    </details>
  )
}

/** Speech input can trigger single-key shortcuts by accident, so this one can be turned off (WCAG 2.2, 2.1.4). */
function SlashKeySwitch() {
  const box = useRef<HTMLInputElement>(null)

  useEffect(() => {
    if (box.current !== null) box.current.checked = isSlashKeyOn()
  }, [])

  return (
    <label className="key-switch">
      <input
        ref={box}
        type="checkbox"
        defaultChecked
        onChange={({ target }) => writeLocalStorage(storageKeys.slash, target.checked ? null : 'off')}
      />{' '}
      Press / to open
    </label>
  )
}

function isSlashKeyOn(): boolean {
  return readLocalStorage(storageKeys.slash) !== 'off'
}

/**
 * Whether the key opens the picker: not while someone types. Shift is allowed, because some keyboards need it for
 * `/`.
 */
function isSlash({ key, target, defaultPrevented, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key === '/' && !defaultPrevented && !ctrlKey && !metaKey && !altKey && !isTyping(target)
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
