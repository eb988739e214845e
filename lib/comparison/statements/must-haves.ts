import type { Tool } from '@/lib/catalogue/catalogue'
import type { MustHaveAnswer } from '../must-haves'
import type { Statement } from '../statement'

/** What a tool must have, and whether it has: one statement for each. They favour nobody; a side that misses one is out. */
export function stateMustHaves(
  { slug, name }: Pick<Tool, 'slug' | 'name'>,
  answers: readonly MustHaveAnswer[],
): Statement[] {
  return answers.map(({ label, answer, found, row }) => ({
    kind: 'must-have',
    tools: [slug],
    isClear: answer === 'missed',
    words: `${name} ${verbs[answer]}: ${label} (${found}).`,
    row,
    gist: label,
  }))
}

const verbs: Record<MustHaveAnswer['answer'], string> = {
  met: 'meets a must-have',
  missed: 'misses a must-have',
  'not known': 'may or may not meet a must-have',
}
