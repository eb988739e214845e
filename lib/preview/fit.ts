import { type Element, type Style, text } from './element'

const lineHeight = 1.14

/** The area of a part of the picture, in pixels. */
export type Room = { width: number; height: number }

/** An area in pixels and the font sizes to try in it, largest first. */
export type Field = Room & { sizes: readonly [number, ...number[]] }

/** Bold text in the largest size that fits. If even the smallest is too large, the text ends after a word with an ellipsis. */
export function fittedText(content: string, field: Field, style: Style = {}): Element {
  const size = fitSize(content, field)
  const shown = cutToFit(content, size, field)
  const width = balanceWidth(shown, size, field)
  return text(shown, countRows(field, size), { width, fontSize: size, fontWeight: 800, lineHeight, ...style })
}

/** The largest size at which the text fits without breaking a word, or the smallest size. */
export function fitSize(content: string, field: Field): number {
  return field.sizes.find((size) => fits(content, size, field)) ?? Math.min(...field.sizes)
}

/** As many words as fit. A single word that does not is left as it is, and broken where it is drawn. */
function cutToFit(content: string, size: number, field: Field): string {
  if (fits(content, size, field)) return content
  const words = content.split(' ')
  while (words.length > 1) {
    words.pop()
    const start = `${words.join(' ').replace(/[\s,.:;·]+$/, '')}…`
    if (fits(start, size, field)) return start
  }
  return content
}

function fits(content: string, size: number, field: Field): boolean {
  return (
    measureLongest(content, size) <= field.width && countLines(content, size, field.width) <= countRows(field, size)
  )
}

/** The narrowest width with the same number of lines and no broken word, so that the last line is not a single word. */
function balanceWidth(content: string, size: number, field: Field): number {
  const lines = countLines(content, size, field.width)
  if (lines === 1 || !fits(content, size, field)) return field.width
  const least = Math.max(field.width / 2, measureLongest(content, size))
  let width = field.width
  while (width - 20 >= least && countLines(content, size, width - 20) === lines) width -= 20
  return width
}

function measureLongest(content: string, size: number): number {
  return Math.max(...content.split(' ').map((word) => size * measure(word)))
}

function countRows({ height }: Field, size: number): number {
  return Math.max(1, Math.floor(height / (size * lineHeight)))
}

/** The number of lines of wrapped text. A word wider than a line is broken. */
function countLines(content: string, size: number, width: number): number {
  let [lines, used] = [1, 0]
  for (const word of content.split(' ')) {
    const needed = size * measure(word)
    const space = used > 0 ? size * 0.32 : 0
    if (used > 0 && used + space + needed > width) {
      lines += 1
      used = needed
    } else used += space + needed
    const broken = Math.ceil(used / width) - 1
    lines += broken
    used -= broken * width
  }
  return lines
}

/** Widths of Besley's bold letters relative to the font size, rounded up. */
const widths: [RegExp, number][] = [
  [/[.,:;'|]/, 0.33],
  [/[fijltI!"()\-/[\]]/, 0.48],
  [/[MW@%]/, 1.3],
  [/[Hm]/, 1.05],
  [/[\p{Lu}w&]/u, 0.9],
]

function measure(word: string): number {
  return [...word].reduce((sum, letter) => sum + (widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.67), 0)
}
