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
  /** What stands on the button. */
  submit?: string
  /** More fields, above a button below all. */
  children?: React.ReactNode
}

/** What a form to name two to four tools holds. */
export function ComparisonFields({
  fields,
  chosen,
  carried,
  list,
  more,
  isMoreOpen,
  button,
  submit = 'Compare',
  children,
}: ComparisonFieldsProps) {
  const drawnButton = <button type="submit">{submit}</button>
  const drawn = fields.map((field, place) => (
    <ToolField key={field.id} field={field} value={chosen[place]} list={list} />
  ))
  return (
    <>
      <div className="row">
        {drawn.slice(0, 2)}
        {button === 'beside' && drawnButton}
      </div>
      <details ref={more} open={isMoreOpen}>
        <summary>Add a third or fourth tool</summary>
        <div className="row">{drawn.slice(2)}</div>
      </details>
      {children}
      {button === 'below' && drawnButton}
      <CarriedFields parameters={carried} />
    </>
  )
}
