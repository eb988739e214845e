export const unreachable = 'The site could not be reached. Check the connection and try again.'

/** Tells what becomes of a form that was sent, also to screen readers. */
export function say(form: HTMLFormElement, message: string): void {
  form.querySelector('[role=status]')?.replaceChildren(message)
}
