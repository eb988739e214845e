'use client'

import { useEffect, useRef, useState } from 'react'
import { address } from '@/lib/site'
import { ComparisonFields } from './comparison-fields'
import { readLocalStorage, storageKeys, writeLocalStorage } from './local-storage'
import { findPagePicker } from './page-picker'
import { usePageTools } from './page-tools'
import { PickerDetails } from './picker-details'
import { makeFormFields } from './tool-fields'

const labels = ['Compare', 'with', 'and', 'and also']

/**
 * The picker in the header, closed by default; the key `/` opens it. On a comparison it holds the tools of the page. A page
 * with a picker of its own shows a link in its place.
 */
export function HeaderPicker() {
  const details = useRef<HTMLDetailsElement>(null)
  const more = useRef<HTMLDetailsElement>(null)
  const { names, carried } = usePageTools()
  const [{ fields, focusFirst }] = useState(() =>
    makeFormFields('header-tool', labels, { countOpen: () => (more.current?.open ? labels.length : 2) }),
  )

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

  return (
    <>
      <a href={address.comparisons()} className="header-compare">
        Compare
      </a>
      <PickerDetails className="header-picker" details={details} focusFirst={focusFirst} label={<Label />}>
        <form action={address.comparisons()} className="picker">
          <ComparisonFields
            fields={fields}
            chosen={names}
            carried={carried}
            more={more}
            isMoreOpen={names.length > 1}
            button="below"
          />
          <a href={address.comparisons()}>All comparisons</a>
          <SlashKeySwitch />
        </form>
      </PickerDetails>
    </>
  )
}

function Label() {
  return (
    <>
      Compare <span aria-hidden="true">/</span>
    </>
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
