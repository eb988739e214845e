import type { RefObject } from 'react'
import type { CarriedParameters } from '@/lib/carried-parameters'
import { CarriedFields } from './carried-fields'
import { ToolField } from './tool-field'
import type { FormField } from './tool-fields'

type ComparisonFieldsProps = {
  /** Four. */
  fields: readonly FormField[]
  /** What the fields hold at first: names of tools, or what was typed. */
  chosen: readonly string[]
  carried: CarriedParameters
  list?: string
  /** The third and fourth field, which unfold. */
  more: RefObject<HTMLDetailsElement | null>
  isMoreOpen: boolean
  /** Where the button stands: beside the first two fields, or below all. */
  button: 'beside' | 'below'
}

/** What a form to name two to four tools holds. */
export function ComparisonFields({ fields, chosen, carried, list, more, isMoreOpen, button }: ComparisonFieldsProps) {
  const submit = <button type="submit">Compare</button>
  const drawn = fields.map((field, place) => (
    <ToolField key={field.id} field={field} value={chosen[place]} list={list} />
  ))
  return (
    <>
      <div className="row">
        {drawn.slice(0, 2)}
        {button === 'beside' && submit}
      </div>
      <details ref={more} open={isMoreOpen}>
        <summary>Add a third or fourth tool</summary>
        <div className="row">{drawn.slice(2)}</div>
      </details>
      {button === 'below' && submit}
      <CarriedFields parameters={carried} />
    </>
  )
}
