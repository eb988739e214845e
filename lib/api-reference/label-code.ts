import type { Root } from 'hast'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'

/** Makes a region of each code block, because a long line scrolls in it: with a name, and within reach of the keyboard. */
export function labelCode(root: Root): void {
  let number = 0
  visit(root, 'element', (element, index, parent) => {
    if (element.tagName !== 'pre' || index === undefined || parent === undefined) return
    number += 1
    const label = `Example ${number}`
    parent.children[index] = h('section', { className: 'code-block', ariaLabel: label, tabIndex: 0 }, element)
    return SKIP
  })
}
