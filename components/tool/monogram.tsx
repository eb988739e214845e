/** Two letters as decoration beside a tool's name. `beside` are the names of the tools around, whose letters differ. */
export function Monogram({ name, beside = [] }: { name: string; beside?: readonly string[] }) {
  return (
    <span aria-hidden="true" className="logo monogram">
      {formatMonogram(name, beside)}
    </span>
  )
}

/**
 * The initials of the first two words; where another name has the same, the initial of the first word that differs is the
 * second letter: `MS` for Mistral 3 Small beside `M1` for Mistral 3.1.
 */
function formatMonogram(name: string, beside: readonly string[]): string {
  const words = splitWords(name)
  const [first = '', second = ''] = words
  const rival = beside.find((other) => other !== name && initials(other) === initials(name))
  if (rival === undefined) return initials(name)
  const others = splitWords(rival)
  const different = words.find((word, place) => word !== others[place]) ?? second
  return toLetters([first, different])
}

function initials(name: string): string {
  return toLetters(splitWords(name).slice(0, 2))
}

function toLetters(words: readonly string[]): string {
  return words.map((word) => [...word][0]?.toUpperCase() ?? '').join('')
}

function splitWords(name: string): string[] {
  return name.match(/[\p{L}\p{N}]+/gu) ?? []
}
