'use client'

import { useEffect, useRef, useState } from 'react'
import { address } from '@/lib/site'
import { readLocalStorage, storageKeys, writeLocalStorage } from './local-storage'
import { findPagePicker } from './page-picker'
import { ToolField } from './tool-field'
import { makeFormFields } from './tool-fields'

const labels = ['Compare', 'with']

/** The picker that is on every page, folded up until somebody wants it, and the key `/` that opens it. */
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

  /** An Escape that closed suggestions is used up; the next one closes the picker. */
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

/** A single key is in the way of those who speak to their computer, so it can be turned off (WCAG 2.2, 2.1.4). */
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

/** Whether the key is meant for the picker: not while somebody types. Some keyboards need Shift for it. */
function isSlash({ key, target, defaultPrevented, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key === '/' && !defaultPrevented && !ctrlKey && !metaKey && !altKey && !isTyping(target)
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
