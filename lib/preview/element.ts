/** The input of satori: a plain object in the shape of a React element. */
export type Element = { type: 'div'; props: { style: Style; children: readonly Element[] | string } }
export type Style = Record<string, string | number>

export function box(style: Style, ...children: readonly Element[]): Element {
  return {
    type: 'div',
    props: { style: { display: 'flex', boxSizing: 'border-box', flexShrink: 0, ...style }, children },
  }
}

/** Text of at most `lines` lines. Longer text ends in an ellipsis, and a word longer than a line is broken. */
export function text(content: string, lines: number, style: Style): Element {
  const cut = { display: 'block', lineHeight: 1.15, wordBreak: 'break-word', lineClamp: lines }
  return { type: 'div', props: { style: { ...cut, ...style }, children: content } }
}

/** A word or number that is known to fit. */
export function word(content: string, style: Style = {}): Element {
  return {
    type: 'div',
    props: { style: { lineHeight: 1, whiteSpace: 'nowrap', flexShrink: 0, ...style }, children: content },
  }
}
