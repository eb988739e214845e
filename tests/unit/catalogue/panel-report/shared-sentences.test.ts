import { expect, test } from 'vitest'
import { listNameWords, makeBareWords } from '@/lib/catalogue/panel-report/bare-words'
import { readReviewTexts } from '@/lib/catalogue/panel-report/review-text'
import { findSharedSentences } from '@/lib/catalogue/panel-report/shared-sentences'
import { recordsWithReviews } from '@/tests/support/panels'

const both = ['reviews/harbor/builder.md', 'reviews/lantern/builder.md']

test.each([
  ['a sentence', 'The exit is short. Take it.', 'Leave it. The exit is short.'],
  ['other capitals and marks', 'The *exit* is short!', 'the exit is short'],
  ['other names', 'The exit from Harbor is short.', 'The exit from Lantern Mini is short.'],
  ['other figures', 'It asks for $4 a million.', 'It asks for [$2.50](#row-price-input) a million.'],
])('two reviews share %s', (_, first, second) => {
  const { same } = findShared(first, second)

  expect(same.map(({ files }) => files)).toEqual([both])
})

test('a shared sentence is shown as the first review writes it', () => {
  expect(findShared('The exit from Harbor is short.', 'The exit from Lantern is short.').same[0]?.sentence).toBe(
    'The exit from Harbor is short.',
  )
})

test.each([
  ['a sentence of three words', 'Ship it today.', 'Ship it today.'],
  ['the same words in another order', 'The exit is short and cheap.', 'The exit is cheap and short.'],
  ['a sentence that one review says twice', 'The exit is short. The exit is short.', 'Leave it.'],
])('two reviews do not share %s', (_, first, second) => {
  expect(findShared(first, second)).toEqual({ same: [], near: [] })
})

const long = 'you get one key and one bill and the same call reaches every model'

test('sentences with four fifths of their word triples in common are nearly the same', () => {
  const { same, near } = findShared(`${long} here.`, `${long} there.`)

  expect(same).toEqual([])
  expect(near).toEqual([{ sentence: `${long} here.`, files: both }])
})

test.each([
  ['a word in the middle differs', long.replace('bill', 'invoice')],
  ['one is much longer', `${long} you can name and a few that nobody has heard of`],
  ['most words differ', 'you get one key and nothing else of what a gateway is for and no bill at all'],
])('sentences are not nearly the same when %s', (_, other) => {
  expect(findShared(`${long}.`, `${other}.`).near).toEqual([])
})

test('many sentences that are nearly the same are one group', () => {
  const endings = ['here', 'there', 'today', 'now']
  const paths = ['harbor/builder', 'harbor/skeptic', 'lantern/builder', 'lantern/skeptic']
  const reviews = paths.map((path, index) => [path, { text: `${long} ${endings[index]}.` }] as const)

  const { near } = findSharedIn(Object.fromEntries(reviews))

  expect(near.map(({ files }) => files.length)).toEqual([4])
})

function findShared(first: string, second: string) {
  return findSharedIn({ 'harbor/builder': { text: first }, 'lantern/builder': { text: second } })
}

function findSharedIn(reviews: Parameters<typeof recordsWithReviews>[0]) {
  const records = recordsWithReviews(reviews)
  return findSharedSentences(readReviewTexts(records), makeBareWords(listNameWords(records)))
}
