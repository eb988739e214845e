'use client'

import { useEffect, useState } from 'react'
import type { FormField } from './tool-fields'

type ToolFieldProps = {
  field: FormField
  value?: string | undefined
  list?: string | undefined
  isRequired?: boolean
}
type Loaded = typeof import('./tool-suggestions')

/** A text field for the name of a tool. The suggestions are loaded when the field is first used. */
export function ToolField({ field, value, list, isRequired = false }: ToolFieldProps) {
  const { id, label, input } = field
  const [loaded, setLoaded] = useState<Loaded>()

  // The field may have been focused before hydration.
  useEffect(() => {
    if (document.activeElement === input.current) loadSuggestions(setLoaded)
  }, [input])

  return (
    <div className="tool-field">
      <label htmlFor={id}>{label}</label>
      <input
        ref={input}
        id={id}
        name="tool"
        defaultValue={value}
        list={loaded === undefined ? list : undefined}
        required={isRequired}
        maxLength={200}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onFocus={() => loadSuggestions(setLoaded)}
      />
      {loaded !== undefined && <loaded.ToolSuggestions field={field} />}
    </div>
  )
}

/** If loading fails, the form still works without suggestions. */
function loadSuggestions(use: (loaded: Loaded) => void): void {
  import('./tool-suggestions').then(use, () => {})
}
