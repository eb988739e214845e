import { findNamed, followRename } from '@/lib/bookmarks/names'
import { findKeeping, readText } from './bookmark-store'

/** Makes every control on the page say whether its tool is saved, and the header how many there are. */
export function markBookmarks(): void {
  const named = findNamed(readText())
  const renames = readRenames()
  const names = new Set(named.map(({ name }) => followRename(name, renames)))
  const keeping = findKeeping()
  for (const button of findAll('[data-bookmark]')) {
    const isSaved = names.has(`${button.dataset.bookmark}`)
    button.setAttribute('aria-pressed', `${isSaved}`)
    write(button.firstChild, isSaved ? (keeping === 'for good' ? 'Bookmarked' : `Bookmarked ${keeping}`) : 'Bookmark')
  }
  for (const link of findAll('[data-bookmark-count]'))
    write(link, named.length === 0 ? 'Bookmarks' : `Bookmarks (${named.length})`)
}

/** What the tools on this page were called before, as their controls say. */
export function readRenames(): Map<string, string> {
  const pairs = findAll('[data-renamed]').flatMap((button) => `${button.dataset.renamed}`.split(' '))
  return new Map(pairs.map((pair) => pair.split(':') as [string, string]))
}

export function findAll(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)]
}

/** Text that stays as it is is left alone, for screen readers announce what is put in anew. */
function write(node: Node | null, text: string): void {
  if (node !== null && node.textContent !== text) node.textContent = text
}
