import { expect, test } from 'vitest'
import { single } from '@/tests/support/faults'
import { faultsOfReview } from '@/tests/support/figures'
import { reviewFile, toolFile } from '@/tests/support/records'

test('a figure outside a link to a row is a fault on its own line', () => {
  const fault = single(faultsOfReview('Ship it.\n\nIt saves\n**60%** of the bill.'))

  expect(fault).toMatchObject({ line: 11, found: 'the figure 60% without a link to its row' })
})

test.each(['$4', '1,000,000', '24GB', '3.x', '2026', '10-15'])('%s is one figure', (figure) => {
  expect(single(faultsOfReview(`It says (${figure}), more or less.`)).found).toContain(` ${figure} `)
})

test.each([
  ['code', 'Send `max_tokens: 4096`.'],
  ['a block of code', 'Send:\n\n```\n4096\n```'],
  ['the name of a tool', 'Harbor Opus 5.5 is out.'],
  ['the end of a name', 'Against Opus 5.5, and Opus\n5.5 alone, it wins.'],
  ['the beginning of a name', 'Every *Mistral 3* of them.'],
  ['a name with a bracket in it', 'Mistral 3 Small (22B), that is.'],
  ['the name of a provider', '302.AI sells it.'],
  ['a word that begins with a letter', 'An H100 reads MP3, says GPT-6.'],
  ['an address', 'See [the page](https://vendor.example/2026).'],
])('a digit in %s is no figure', (_, text) => {
  const files = { 'tools/lantern.md': toolFile({ name: 'Mistral 3 Small (22B)' }) }

  expect(faultsOfReview(text, files)).toEqual([])
})

test.each([
  ['the number of a name alone', 'It beats 5.5.'],
  ['a name of no tool', 'It beats Opus 6.'],
  ['a name that another sentence ends', 'It beats Opus. 5.5 is a lot.'],
  ['a link elsewhere', 'See [the report of 2026](https://vendor.example).'],
  ['a row of a comparison', 'See [4](/compare/harbor-vs-lantern#row-price-input).'],
])('a digit in %s is a figure', (_, text) => {
  expect(faultsOfReview(text)).toHaveLength(1)
})

test('a review without a digit and without a link to a row has no figures to check', () => {
  expect(faultsOfReview('Ship it, and see [the page](https://vendor.example).')).toEqual([])
})

test('a figure in a line is a fault, and the name of a tool is not', () => {
  const line = 'Harbor Opus 5.5 would cost you $800 a month'

  const fault = single(faultsOfReview('Ship it.', { 'reviews/harbor/builder.md': reviewFile({ line }) }))

  expect(fault).toMatchObject({ file: 'reviews/harbor/builder.md', found: 'the figure $800 in `line`' })
})
