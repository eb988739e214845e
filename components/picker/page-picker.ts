const pickers = new Set<() => void>()

/** Lets the key `/` go to a picker for as long as it is on the page. Takes what focuses it. */
export function addPagePicker(focus: () => void): () => void {
  pickers.add(focus)
  return () => pickers.delete(focus)
}

/** What focuses the page's own picker, if it has one. */
export function findPagePicker(): (() => void) | undefined {
  const [focus] = pickers
  return focus
}
