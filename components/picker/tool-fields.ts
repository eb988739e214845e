import { createRef, type RefObject } from 'react'

/** A field for the name of a tool, with access to the other fields of its form. */
export type FormField = {
  id: string
  label: string
  input: RefObject<HTMLInputElement | null>
  /** The names that are not suggested again. */
  listOtherNames: () => string[]
  /** After a choice: focuses the next empty field, or else the button. A form of one field is sent at once. */
  goOn: () => void
}

export type FormFields = { fields: readonly FormField[]; focusFirst: () => void }

type Options = {
  /** How many fields are visible. The others do not count. All by default. */
  countOpen?: () => number
  /** Names of tools that are chosen already, outside the fields. */
  taken?: readonly string[]
}

/** Creates the fields of a form, in order. */
export function makeFormFields(
  prefix: string,
  labels: readonly string[],
  { countOpen = () => labels.length, taken = [] }: Options = {},
): FormFields {
  const fields = labels.map((label, place) => makeField(`${prefix}-${place + 1}`, label))
  const listOpen = () => fields.slice(0, countOpen()).flatMap(({ input }) => input.current ?? [])
  const findEmpty = () => listOpen().find(({ value }) => value.trim() === '')

  function makeField(id: string, label: string): FormField {
    const input = createRef<HTMLInputElement>()
    return {
      id,
      label,
      input,
      listOtherNames: () => [...taken, ...listOpen().flatMap((other) => (other === input.current ? [] : other.value))],
      goOn() {
        const form = input.current?.form
        const empty = findEmpty()
        if (empty !== undefined) empty.focus()
        else if (fields.length === 1) form?.requestSubmit()
        else form?.querySelector<HTMLButtonElement>('button[type="submit"]')?.focus()
      },
    }
  }

  /** The first empty field; the first of all when none is empty. */
  function focusFirst(): void {
    const first = findEmpty() ?? listOpen()[0]
    first?.focus()
    first?.select()
  }

  return { fields, focusFirst }
}
