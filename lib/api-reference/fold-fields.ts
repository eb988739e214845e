import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'

/** Fewer fields are read faster than unfolded. */
const minFolded = 3

/**
 * Folds the fields of a field, so that a schema reads as the list of its own. What is inside of those is not folded again:
 * it takes one click to see all of it.
 */
export function foldFields(root: Root): void {
  visit(root, 'element', (element) => {
    if (element.tagName !== 'li') return
    const fields = countFields(element)
    if (fields >= minFolded) {
      const folded = element.children.splice(element.children.findIndex(beginsFields))
      element.children.push(h('details', { className: 'folded' }, h('summary', `${fields} fields inside`), folded))
    }
    return SKIP
  })
}

/** The fields in the lists of an element, at any depth. */
function countFields({ children }: Element): number {
  let count = 0
  for (const list of children.filter((child) => isNamed(child, 'ul'))) {
    visit(list, 'element', (element) => {
      if (element.tagName === 'li' && isField(element)) count += 1
    })
  }
  return count
}

/** A list, or the label before it: `Items:`, `One of:`. */
function beginsFields(child: ElementContent): boolean {
  if (child.type !== 'element') return false
  return child.tagName === 'ul' || (child.tagName === 'p' && child.children.length === 1 && beginsStrong(child))
}

/** Whether a line begins with a name: **`contextWindow`**. */
function isField({ children }: Element): boolean {
  const line = children.find((child) => child.type === 'element')
  const name = line?.tagName === 'p' ? line.children[0] : line
  return name?.type === 'element' && name.tagName === 'strong' && isNamed(name.children[0], 'code')
}

function beginsStrong({ children: [first] }: Element): boolean {
  return isNamed(first, 'strong')
}

function isNamed(node: ElementContent | undefined, tagName: string): boolean {
  return node?.type === 'element' && node.tagName === tagName
}
