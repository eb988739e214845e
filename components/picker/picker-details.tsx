'use client'

import { type RefObject, useRef } from 'react'

type PickerDetailsProps = {
  className: string
  label: React.ReactNode
  /** Focuses the field to start with. */
  focusFirst: () => void
  details?: RefObject<HTMLDetailsElement | null>
  /** Of several with one name only one is open. */
  name?: string
  children: React.ReactNode
}

/** A form behind a button. Opening it focuses its first field, Escape closes it. */
export function PickerDetails({ className, label, focusFirst, details, name, children }: PickerDetailsProps) {
  const summary = useRef<HTMLElement>(null)

  /** The first Escape closes the suggestions, the next one the form. */
  function closeWithEscape(event: React.KeyboardEvent<HTMLDetailsElement>): void {
    if (event.key !== 'Escape' || event.isDefaultPrevented()) return
    event.currentTarget.open = false
    summary.current?.focus()
  }

  /** The event comes a moment after the form has opened: by then someone may be typing in a field of it. */
  function focusUnlessTyping({ currentTarget }: React.ToggleEvent<HTMLDetailsElement>): void {
    if (currentTarget.open && currentTarget.querySelector('input:focus') === null) focusFirst()
  }

  return (
    <details ref={details} name={name} className={className} onKeyDown={closeWithEscape} onToggle={focusUnlessTyping}>
      <summary ref={summary}>{label}</summary>
      {children}
    </details>
  )
}
