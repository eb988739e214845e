import { expect, test } from 'vitest'
import { readPlainText, splitSentences, splitWords } from '@/lib/catalogue/panel-report/review-text'

test.each([
  ['a link is its text', 'It costs [$4](#row-price-input) a million.', 'It costs $4 a million.'],
  ['a title is not read', 'With [open weights](#row-openWeights "yes (MIT)").', 'With open weights.'],
  ['marks are not read', 'Run `vLLM`, *soon* and **well**, _now_.', 'Run vLLM, soon and well, now.'],
  ['a name keeps its underscores', 'Set `max_tokens`.', 'Set max_tokens.'],
  ['a paragraph is one line', 'One\ntwo.\n\nThree.', 'One two.\nThree.'],
  ['an item is one line', 'Two things:\n- one\n- two', 'Two things:\none\ntwo'],
  ['a heading is one line', '## Exit\nIt is short.', 'Exit It is short.'],
])('of Markdown the words are left that a reader sees: %s', (_, markdown, text) => {
  expect(readPlainText(markdown)).toBe(text)
})

test('a name or figure with a hyphen, a point or a comma is one word', () => {
  expect(splitWords('GPT-6 costs 1,000.50 – don’t.')).toEqual(['GPT-6', 'costs', '1,000.50', 'don’t'])
})

test('a sentence ends before a capital, not within a name', () => {
  const sentences = splitSentences('Qwen 2.5 is old. "Use it?" No. It costs $4, e.g. at DeepInfra.\nLeave it')

  expect(sentences).toEqual(['Qwen 2.5 is old.', '"Use it?"', 'No.', 'It costs $4, e.g. at DeepInfra.', 'Leave it'])
})
