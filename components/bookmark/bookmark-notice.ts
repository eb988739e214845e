/** What was done to the bookmarks, how to undo it, and where on the page the visitor goes back to. */
export type Notice = { words: string; undo?: () => void; control?: HTMLElement | null }

let stop = new AbortController()

/** Says something at the bottom of the page, in place of what was said before, until the visitor goes on to something else. */
export function notify({ words, undo, control }: Notice): void {
  dismiss()
  const place = document.querySelector('#bookmark-notice')
  const said = document.createElement('span')
  said.textContent = words
  const leave = (work?: () => void) => () => {
    dismiss()
    work?.()
    control?.focus()
  }
  place?.replaceChildren(said, ...(undo ? [makeButton('Undo', leave(undo))] : []), makeButton('Close', leave()))

  stop = new AbortController()
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && dismiss(), stop)
  document.addEventListener('click', dismissElsewhere, stop)
}

/** Takes away what is said. */
export function dismiss(): void {
  stop.abort()
  document.querySelector('#bookmark-notice')?.replaceChildren()
}

/** Copying a link or following one is something else; work on the same list is not. */
function dismissElsewhere({ target }: MouseEvent): void {
  if (
    !(target instanceof Element) ||
    target.closest('#bookmark-notice, .own-bookmarks :is(li, .foot), [data-bookmark]')
  )
    return
  if (target.closest('a, button')) dismiss()
}

function makeButton(name: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = name
  button.addEventListener('click', press)
  return button
}
