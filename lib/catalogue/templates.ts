import { factList } from './facts'
import type { Rubric } from './rubric'

/** An empty tool record that names its JSON Schema. */
export function formatToolTemplate(): string {
  const facts = factList.map(({ key, description }) => `#   ${key}: # ${description}`)
  return `---
# yaml-language-server: $schema=../schemas/tool.schema.json
name:
vendor:
category: # a category of categories.json
kind: # a kind of kinds.json
tagline:
bestFor:
notFor:
pricing:
  entry: # free, freemium, paid or contact
  summary:
# website: https://
# facts: # leave out what is not known
${facts.join('\n')}
---

`
}

/** An empty review. With a rubric of its reviewer it asks for the points that make the score. */
export function formatReviewTemplate(rubric?: Rubric): string {
  return `---
# yaml-language-server: $schema=../../schemas/review.schema.json
${formatJudgement(rubric)}
line: # the end of "Ship if …" or "Skip if …", without a full stop; at most 110 characters
written: # the day, written like 2026-11-20
# revised: # once the verdict or score changes: what they were before, the earliest change first
#   - on: # the day of the change
#     verdict: # ship or skip, as it was
#     # score: as it was; leave it out when there was none
#     why: # one sentence
---

`
}

function formatJudgement(rubric: Rubric | undefined): string {
  if (rubric === undefined) return 'verdict: # ship or skip\n# score: 0 to 100; leave it out when there is none'
  return [
    `verdict: # ship from ${rubric.shipFrom} points on, else skip`,
    'score: # the sum of the points',
    'points: # what is unknown earns nothing',
    ...rubric.criteria.map(({ key, name, points }) => `  ${key}: # 0 to ${points}: ${name}`),
  ].join('\n')
}
