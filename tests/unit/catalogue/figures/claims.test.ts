import { expect, test } from 'vitest'
import { single } from '@/tests/support/faults'
import { faultsOfReview } from '@/tests/support/figures'

test.each([
  '[1,000,000 tokens](#row-contextWindow)',
  '[1M](#row-contextWindow)',
  '[1 million tokens](#row-contextWindow)',
  '[1000K](#row-contextWindow)',
  '[a million tokens](#row-contextWindow "1,000,000")',
  '[about 1M](#row-contextWindow "1,000,000")',
  '[120B](#row-parameters)',
  '[120 billion](#row-parameters)',
  '[100 languages](#row-languages)',
  '[100+ languages](#row-languages)',
  '[a hundred languages or more](#row-languages "100+")',
  '[120](#row-parameters)',
  '[in September 2026](#row-released)',
  '[28 September 2026](#row-released)',
  '[this autumn](#row-released "September 2026")',
  '[open weights](#row-openWeights "yes")',
  '[image](#row-input)',
  '[text, image](#row-input)',
  '[no video](#row-input "not video")',
  '[the Apache 2.0 licence](#row-licence)',
  '[apache](#row-licence)',
  '[300 ms](#row-latency)',
  '[no hardware is named](#row-hardware "not known")',
  '[has no providers behind it](#row-providersReached "not applicable")',
])('a claim that a fact supports is no fault: %s', (link) => {
  expect(faultsOfReview(`It has ${link}.`)).toEqual([])
})

test.each([
  ['another number', '[200,000 tokens](#row-contextWindow)'],
  ['one right number beside a wrong one', '[1M, and 2M soon](#row-contextWindow)'],
  ['money for a number', '[$1M](#row-contextWindow)'],
  ['a number that is in no figure', '[a long window](#row-contextWindow)'],
  ['a wrong number that rounds', '[1M](#row-contextWindow "1,048,576")'],
  ['a text that shows another number than its title', '[2M](#row-contextWindow "1,000,000")'],
  ['millions for billions', '[120M](#row-parameters)'],
  ['more than a number that is no minimum', '[54+ voices](#row-voices)'],
  ['more than a minimum', '[103+ languages](#row-languages)'],
  ['another day of the month', '[8 September 2026](#row-released)'],
  ['the year alone', '[2026](#row-released)'],
  ['the other answer', '[closed](#row-openWeights "no")'],
  ['an answer in other words', '[open weights](#row-openWeights)'],
  ['a word that is not in the list', '[text, video](#row-input)'],
  ['a word that is in the list', '[no images](#row-input "not image")'],
  ['a word that no list has', '[no film](#row-input "not film")'],
  ['another text', '[MIT](#row-licence)'],
  ['a part of a number', '[30](#row-latency)'],
  ['a figure beside the text', '[Under 300 ms, 200 ms soon](#row-latency)'],
  ['nothing', '[ ](#row-licence)'],
  ['that a known fact is not known', '[nobody says](#row-contextWindow "not known")'],
  ['that a known fact does not apply', '[it has none](#row-contextWindow "not applicable")'],
  ['a value of a fact that is not known', '[one GPU](#row-hardware)'],
  ['that what does not apply is not known', '[nobody says](#row-providersReached "not known")'],
])('a link that claims %s is a fault', (_, link) => {
  expect(faultsOfReview(`It has ${link}.`)).toHaveLength(1)
})

test('a fault names file and line, what the review says, what the record says now and how to write it', () => {
  const fault = single(faultsOfReview('Ship it.\n\nThe window is long:\n[200,000 tokens](#row-contextWindow).'))

  expect(fault).toEqual({
    file: 'reviews/harbor/builder.md',
    line: 11,
    found: '[200,000 tokens](#row-contextWindow)',
    expected: 'what holds of Harbor Opus 5.5: Context window: 1,000,000 tokens',
    fix: expect.stringContaining('Write the figure itself'),
  })
})

test('a link to a row that is not there names the row that was probably meant', () => {
  const fault = single(faultsOfReview('It has [1M](#row-contextWindw).'))

  expect(fault).toMatchObject({ expected: 'the key of a row', fix: 'Did you mean "contextWindow"?' })
})

test('a rival is compared with its own record', () => {
  expect(faultsOfReview('Lantern has [32K](/tools/lantern#row-contextWindow).')).toEqual([])
  expect(faultsOfReview('Lantern has [1M](/tools/lantern#row-contextWindow).')).toHaveLength(1)
})

test('a rival that is not there is a fault', () => {
  const fault = single(faultsOfReview('It has [32K](/tools/lanten#row-contextWindow).'))

  expect(fault).toMatchObject({ expected: 'the slug of a tool', fix: 'Did you mean "lantern"?' })
})

test('a fact that an importer found is compared where the record has none', () => {
  const fact = { value: 64_000, source: 'https://list.example' }
  const files = { 'facts/harbor.json': JSON.stringify({ facts: { maxOutput: fact, contextWindow: fact } }) }

  expect(faultsOfReview('It has [64K](#row-maxOutput) and [1M](#row-contextWindow).', files)).toEqual([])
  expect(faultsOfReview('It has [64K](#row-contextWindow).', files)).toHaveLength(1)
})

test('a link whose address stands below the text is read like any other', () => {
  expect(faultsOfReview('It has [2M][window].\n\n[window]: #row-contextWindow')).toHaveLength(1)
  expect(faultsOfReview('It has [a lot][window].\n\n[window]: #row-contextWindow "1M"')).toEqual([])
})

test('reviews are compared once the records they rest on are without faults', () => {
  const faults = faultsOfReview('It has [2M](#row-contextWindow).', { 'offers/lantern.json': '{}' })

  expect(faults.map(({ file }) => file)).not.toContain('reviews/harbor/builder.md')
})
