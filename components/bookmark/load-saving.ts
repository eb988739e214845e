import { show } from './notice-store'

type Saving = typeof import('./save-bookmarks')

/** Loads the code that saves bookmarks on first use, and passes it to `work`. */
export async function loadSaving(work: (saving: Saving) => void): Promise<void> {
  const saving = await import('./save-bookmarks').catch(() => undefined)
  if (saving === undefined) {
    show('Not saved: the site could not be reached. Please reload the page.')
  } else {
    work(saving)
  }
}
