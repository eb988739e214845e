import { expect, test } from 'vitest'
import { listNameWords, makeBareWords } from '@/lib/catalogue/panel-report/bare-words'
import { findCliches } from '@/lib/catalogue/panel-report/cliches'
import { findCommonWords } from '@/lib/catalogue/panel-report/common-words'
import { listProductWords } from '@/lib/catalogue/panel-report/product-words'
import { readReviewTexts } from '@/lib/catalogue/panel-report/review-text'
import { stopWords } from '@/lib/catalogue/panel-report/stop-words'
import { type GivenReview, panelOf, recordsWithReviews } from '@/tests/support/panels'

test('a word in more than a quarter of all reviews is named, with who uses it', () => {
  const words = commonWordsOf({
    0: 'A fiddly exit.',
    1: 'Fiddly, and fiddly again.',
    2: 'So fiddly.',
    4: 'The fiddly bit.',
  })

  expect(words).toContainEqual({
    word: 'fiddly',
    reviews: 4,
    byReviewer: [
      ['builder', 2],
      ['founder', 1],
      ['skeptic', 1],
    ],
  })
})

test('a word in a quarter of all reviews is not too frequent', () => {
  expect(commonWordsOf({ 0: 'A fiddly exit.', 1: 'Fiddly again.', 2: 'So fiddly.' })).toEqual([])
})

test.each([
  ['words of any text', 'There is nothing that it would not do'],
  ['names of tools, vendors and providers', 'Lantern Mini by Railhead’s Switchyard'],
  ['the product’s own nouns', 'the panel ships what vendors offer'],
  ['words of its rows, kinds and categories', 'the licence of routers for developer tools'],
  ['figures', 'GPT-6 costs $4 for 1M'],
])('%s may be in every review', (_, text) => {
  expect(commonWordsOf({ 0: text, 1: text, 2: text, 3: text, 4: text })).toEqual([])
})

test('a word of a name is an ordinary word without its capital', () => {
  const text = 'a lantern'

  expect(commonWordsOf({ 0: text, 1: text, 2: text, 3: text }).map(({ word }) => word)).toEqual(['lantern'])
})

test.each([
  ['a game-changer for teams', 'game-changer'],
  ['A Game Changing price', 'game changing'],
  ['it is state of the art', 'state of the art'],
  ['they leverage it', 'leverage'],
  ['it’s worth noting that it works', "it's worth noting"],
])('a cliché is found however it is written: %s', (text, written) => {
  const found = findCliches(readReviewTexts(recordsWithReviews({ 'harbor/builder': { text } })))

  expect(found).toEqual([{ file: 'reviews/harbor/builder.md', written }])
})

test('a cliché in a line is found', () => {
  const records = recordsWithReviews({ 'harbor/builder': { keys: { line: 'you want a seamless exit' } } })

  expect(findCliches(readReviewTexts(records)).map(({ written }) => written)).toEqual(['seamless'])
})

test('words that merely resemble a cliché are none', () => {
  const text = 'Go to the API with a test harness, next generate a scale. The castle is moated.'

  expect(findCliches(readReviewTexts(recordsWithReviews({ 'harbor/builder': { text } })))).toEqual([])
})

/** The words used too often in twelve reviews; some have this text, by their place. */
function commonWordsOf(texts: Record<number, string>) {
  const silent = ['harbor', 'lantern', 'switchyard'].flatMap((tool) =>
    Object.entries(panelOf(tool, 'ship', 'ship', 'ship', 'ship')),
  )
  const reviews = silent.map(([path, review], index): [string, GivenReview] => [
    path,
    texts[index] === undefined ? review : { text: texts[index] },
  ])
  const records = recordsWithReviews(Object.fromEntries(reviews))
  const listBareWords = makeBareWords(listNameWords(records))
  return findCommonWords(readReviewTexts(records), listBareWords, [stopWords, listProductWords(records)])
}
