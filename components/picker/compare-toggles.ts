import { unseen } from './elements'
import type { StoredTool } from './stored-comparison'

/**
 * Makes the links that lead to the picker say whether their tool is in the comparison being made. They are buttons then;
 * what they say changes, so they have no pressed state beside it that would say it a second time or the contrary.
 */
export function markCompareLinks(tools: readonly StoredTool[]): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-compare]')) {
    if (link.role !== 'button') makeButton(link)
    const isIn = tools.some(({ slug }) => slug === link.dataset.compare)
    link.replaceChildren(isIn ? 'In comparison – take out' : 'Compare', unseen(` ${link.dataset.name}`))
    link.classList.toggle('is-in', isIn)
  }
}

function makeButton(link: HTMLAnchorElement): void {
  link.setAttribute('role', 'button')
  link.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return
    event.preventDefault()
    link.click()
  })
}
