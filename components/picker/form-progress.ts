/** After a choice: on to the next field that is open and empty, and with none left to the comparison. */
export function goOn(chosen: HTMLInputElement): void {
  const fields = listOpenFields(chosen)
  const empty = fields.find((field) => field.value.trim() === '')
  if (empty !== undefined) empty.focus()
  else if (fields.length > 1) chosen.form?.requestSubmit()
}

/** What the other fields of the form hold: nobody compares a tool with itself. */
export function listOtherNames(input: HTMLInputElement): string[] {
  return listOpenFields(input)
    .filter((field) => field !== input)
    .map((field) => field.value)
}

function listOpenFields({ form }: HTMLInputElement): HTMLInputElement[] {
  const fields = form?.querySelectorAll<HTMLInputElement>('input[data-tool-field]') ?? []
  return [...fields].filter((field) => field.closest('details:not([open])') === null)
}
