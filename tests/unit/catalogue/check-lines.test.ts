import { expect, test } from 'vitest'
import { jsonFile } from '@/tests/support/content'
import { faultsOf, faultsOnDisk, lineOf, single } from '@/tests/support/faults'
import { reviewFile, toolFile } from '@/tests/support/records'

test('a fault of front matter names the line of its key', () => {
  const review = reviewFile({ score: 840 })

  const fault = single(faultsOf({ 'reviews/harbor/builder.md': review }))

  expect(fault.line).toBe(lineOf(review, 'score: 840'))
})

test('a fault of a nested key names the line of that key', () => {
  const harbor = toolFile({ pricing: { summary: 'Per token.', entry: 'dear' } })

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault.line).toBe(lineOf(harbor, 'entry: dear'))
})

test('a fault of the evidence of a fact names its line', () => {
  const harbor = toolFile({ facts: { models: 'Harbor alone', licence: { value: 'MIT', checked: '2026-02-30' } } })

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault.line).toBe(lineOf(harbor, 'checked:'))
})

test('a fault of an item of a list names the line of that item', () => {
  const harbor = toolFile({ aliases: ['harbor-beta', 'Harbor Gamma', 'harbor-delta'] })

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault.line).toBe(lineOf(harbor, '- Harbor Gamma'))
})

test('an unknown key is named by its own line', () => {
  const harbor = toolFile({ mascot: 'A lighthouse' })

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault.line).toBe(lineOf(harbor, 'mascot:'))
})

test('a key that is missing below another names the line of that other', () => {
  const harbor = toolFile({ pricing: { entry: 'free' } })

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault).toMatchObject({ found: 'no `pricing.summary`', line: lineOf(harbor, 'pricing:') })
})

test('a fault of JSON names the line of the key it stands at', () => {
  const kinds = jsonFile({ kinds: { model: { name: 'Model', job: 'answers' }, router: { name: '', job: 'passes' } } })

  const fault = single(faultsOf({ 'kinds.json': kinds }))

  expect(fault).toMatchObject({ found: '`kinds.router.name` is ""', line: lineOf(kinds, '"name": ""') })
})

test('a fault of an item of a JSON list names the line of that item', () => {
  const question = 'Which one reads faster?'
  const comparisons = jsonFile({
    comparisons: [
      { tools: ['harbor', 'lantern'], question },
      { tools: ['harbor', 'chorus'], question, author: 'Ana' },
    ],
  })

  const fault = single(faultsOf({ 'comparisons.json': comparisons }))

  expect(fault.line).toBe(lineOf(comparisons, '"author"'))
})

test('a fault of the body names the line in the file, not in the body', () => {
  const harbor = toolFile({}, 'Reads long contracts.\n\nSays what changed, [here](javascript:alert(1)).')

  const fault = single(faultsOf({ 'tools/harbor.md': harbor }))

  expect(fault.line).toBe(lineOf(harbor, 'Says what changed'))
})

test('lines are the same whether they end as on Unix or as on Windows', async () => {
  const harbor = toolFile({ mascot: 'A lighthouse' }, 'Reads.\n\n![a chart](/chart.png)')

  const onUnix = await faultsOnDisk({ 'tools/harbor.md': harbor })
  const onWindows = await faultsOnDisk({ 'tools/harbor.md': harbor.replaceAll('\n', '\r\n') })

  expect(onWindows).toEqual(onUnix)
  expect(onUnix.map((fault) => fault.line)).toEqual([lineOf(harbor, 'mascot'), lineOf(harbor, '![')])
})
