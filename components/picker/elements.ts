type Attributes = Record<string, string>

/** An element with attributes and children; texts become text, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

/** Words for those who do not see where on the page they are. */
export function unseen(text: string): HTMLElement {
  return element('span', { class: 'sr-only' }, text)
}
