'use client'

import { useState } from 'react'
import { CarriedFields } from '@/components/picker/carried-fields'
import { knownTools } from '@/components/picker/known-tools'
import { PickerDetails } from '@/components/picker/picker-details'
import { ToolField } from '@/components/picker/tool-field'
import { makeFormFields } from '@/components/picker/tool-fields'
import type { CarriedParameters } from '@/lib/carried-parameters'
import { address } from '@/lib/site'

type EditFormProps = {
  id: string
  label: React.ReactNode
  /** The label of the field. */
  question: string
  button: string
  /** Slugs of the sides that stay, before and after the named tool. */
  before: readonly string[]
  after?: readonly string[]
  /** Names that are not suggested. */
  taken: readonly string[]
  others: CarriedParameters
  children?: React.ReactNode
}

/** Asks for one tool. It is a plain form: `/compare` leads on to the comparison, or asks about an unclear name. */
export function EditForm({ id, label, question, button, before, after = [], taken, others, children }: EditFormProps) {
  const [{ fields, focusFirst }] = useState(() => makeFormFields(id, [question], { taken }))
  return (
    <PickerDetails name="edit-comparison" className="edit-form" label={label} focusFirst={focusFirst}>
      <form action={address.comparisons()} className="picker">
        <CarriedFields parameters={before.map((slug) => ['tool', slug])} />
        <div className="row">
          {fields.map((field) => (
            <ToolField key={field.id} field={field} list={knownTools} isRequired />
          ))}
          <button type="submit">{button}</button>
        </div>
        <CarriedFields parameters={after.map((slug) => ['tool', slug])} />
        <CarriedFields parameters={others} />
        {children}
      </form>
    </PickerDetails>
  )
}
