const pickers = new Set<() => void>()

/** Registers a page's own picker for the shortcut `/`. Returns a function that removes it again. */
export function addPagePicker(focus: () => void): () => void {
  pickers.add(focus)
  return () => pickers.delete(focus)
}

/** The function that focuses the page's own picker, if there is one. */
export function findPagePicker(): (() => void) | undefined {
  const [focus] = pickers
  return focus
}
