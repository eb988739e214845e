/** The plural of a kind's name. Both nouns of `Voice API and router` or `Router / gateway` become plural. */
export function pluralise(name: string): string {
  return name
    .split(/( \/ | and | or |, )/)
    .map((part, index) => (index % 2 === 0 ? pluraliseNoun(part) : part))
    .join('')
}

function pluraliseNoun(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`
}
