'use client'

import { useEffect, useRef, useState } from 'react'
import { address } from '@/lib/site'
import { addPagePicker } from './page-picker'
import { ToolField } from './tool-field'
import { makeFormFields } from './tool-fields'

const names = 'known-tools'
const labels = ['First tool', 'Second tool', 'Third tool', 'Fourth tool']

/**
 * A form to name two to four tools and open their comparison. It is a plain form: `/compare` asks about unclear
 * names.
 */
export function ComparisonForm({ chosen = [], known }: { chosen?: readonly string[]; known: readonly string[] }) {
  const more = useRef<HTMLDetailsElement>(null)
  const [{ fields, focusFirst }] = useState(() =>
    makeFormFields('tool', labels, () => (more.current?.open ? labels.length : 2)),
  )
  useEffect(() => addPagePicker(focusFirst), [focusFirst])

  const drawn = fields.map((field, place) => (
    <ToolField key={field.id} field={field} value={chosen[place]} list={names} />
  ))
  return (
    <form action={address.comparisons()} className="picker screen-only">
      <div className="row">
        {drawn.slice(0, 2)}
        <button type="submit">Compare</button>
      </div>
      <details ref={more} open={chosen.length > 2}>
        <summary>Add a third or fourth tool</summary>
        <div className="row">{drawn.slice(2)}</div>
      </details>
      <datalist id={names}>
        {known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </form>
  )
}
