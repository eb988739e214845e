import { createRef, type RefObject } from 'react'

/** A field for the name of a tool, and what it needs of the form it is in. */
export type FormField = {
  id: string
  label: string
  input: RefObject<HTMLInputElement | null>
  /** What the other fields hold: nobody compares a tool with itself. */
  listOtherNames: () => string[]
  /** After a choice: on to the next empty field, and with none left to the comparison. */
  goOn: () => void
}

export type FormFields = { fields: readonly FormField[]; focusFirst: () => void }

/** The fields of a form, in order. Those after the first `countOpen()` are folded away and do not count. */
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
