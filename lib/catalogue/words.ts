// Created once: creating a formatter takes longer than rendering a row.
const lists = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const choices = new Intl.ListFormat('en-GB', { type: 'disjunction' })
const numbers = new Intl.NumberFormat('en-GB')

/** `A`, `A and B`, `A, B and C`. */
export function formatList(words: readonly string[]): string {
  return words.length === 1 ? `${words[0]}` : lists.format(words)
}

/** `A`, `A or B`, `A, B or C`. */
export function formatChoices(words: readonly string[]): string {
  return words.length === 1 ? `${words[0]}` : choices.format(words)
}

/** `10,000`. */
export function formatNumber(amount: number): string {
  return numbers.format(amount)
}

/** `1 request`, `10,000 requests`. */
export function formatAmount(amount: number, one: string, many: string): string {
  return `${formatNumber(amount)} ${amount === 1 ? one : many}`
}

/** A text at the beginning of a sentence. */
export function upperFirst(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}

/** A text in the middle of a sentence. `AI tools` and `API` keep their capitals. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`
}

/** A visitor's text, at most so many characters long, without characters that could hide or reverse the words beside it. */
export function shortenInput(text: string, max: number): string {
  const plain = text
    .slice(0, 10 * max)
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
  const characters = [...plain]
  return characters.length <= max ? plain : `${characters.slice(0, max - 1).join('')}…`
}
