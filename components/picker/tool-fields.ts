import { createRef, type RefObject } from 'react'

/** A field for the name of a tool, with access to the other fields of its form. */
export type FormField = {
  id: string
  label: string
  input: RefObject<HTMLInputElement | null>
  /** The names in the other fields, which are not suggested again. */
  listOtherNames: () => string[]
  /** After a choice: focuses the next empty field, or submits the form when there is none. */
  goOn: () => void
}

export type FormFields = { fields: readonly FormField[]; focusFirst: () => void }

/** Creates the fields of a form, in order. Only the first `countOpen()` are visible and count. */
export function makeFormFields(prefix: string, labels: readonly string[], countOpen: () => number): FormFields {
  const fields = labels.map((label, place) => makeField(`${prefix}-${place + 1}`, label))
  const listOpen = () => fields.slice(0, countOpen()).flatMap(({ input }) => input.current ?? [])

  function makeField(id: string, label: string): FormField {
    const input = createRef<HTMLInputElement>()
    return {
      id,
      label,
      input,
      listOtherNames: () => listOpen().flatMap((other) => (other === input.current ? [] : other.value)),
      goOn() {
        const empty = listOpen().find(({ value }) => value.trim() === '')
        if (empty === undefined) input.current?.form?.requestSubmit()
        else empty.focus()
      },
    }
  }

  function focusFirst(): void {
    const [first] = listOpen()
    first?.focus()
    first?.select()
  }

  return { fields, focusFirst }
}
