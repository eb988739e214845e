import { factList } from './facts'

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

/** An empty review. */
export function formatReviewTemplate(): string {
  return `---
# yaml-language-server: $schema=../../schemas/review.schema.json
verdict: # ship or skip
# score: 0 to 100; leave it out when there is none
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
