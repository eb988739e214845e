import type { Tool } from '@/lib/catalogue/catalogue'
import { lowerFirst } from '@/lib/catalogue/words'
import type { Statement } from '@/lib/comparison/brief/statement'
import type { MustHaveAnswer } from '@/lib/comparison/case/must-haves'

/** What a tool must have, and whether it has: one statement for each. They favour nobody; a tool that misses one is out. */
export function stateMustHaves(
  { slug, name }: Pick<Tool, 'slug' | 'name'>,
  answers: readonly MustHaveAnswer[],
): Statement[] {
  return answers.map((given) => ({
    kind: 'must-have',
    tools: [slug],
    isClear: given.answer === 'missed',
    words: say(name, given),
    row: given.row,
    answer: given.answer,
    gist: `“${given.label}” (${given.found})`,
  }))
}

function say(name: string, { label, answer, found }: MustHaveAnswer): string {
  if (answer === 'met') return `${name} meets “${label}” (${found}).`
  if (answer === 'missed') return `${name} misses “${label}” (${found}).`
  return `Whether ${name} meets “${label}” is not known${found === 'Not known' ? '' : `: ${lowerFirst(found)}`}.`
}
