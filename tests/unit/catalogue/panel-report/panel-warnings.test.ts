import { expect, test } from 'vitest'
import { findPanelWarnings } from '@/lib/catalogue/panel-report/panel-warnings'
import { findWarnings } from '@/lib/catalogue/warnings'
import { jsonFile } from '@/tests/support/content'
import { type GivenReview, ownWords, panelOf, recordsWithReviews } from '@/tests/support/panels'
import { reviewerFile } from '@/tests/support/records'

const today = '2026-11-27'
const sound = {
  ...panelOf('harbor', 'ship', 'ship', 'ship', 'ship'),
  ...panelOf('lantern', 'skip', 'skip', 'skip', 'ship'),
  ...panelOf('switchyard', 'ship', 'ship', 'ship', 'ship'),
}

test('there is nothing to warn of in a sound panel', () => {
  expect(warningsOf(sound)).toEqual([])
})

test('there is nothing to warn of where nobody has reviewed anything', () => {
  expect(warningsOf({})).toEqual([])
})

test('a panel that skips less than one tool in five is told, with each reviewer’s part', () => {
  const reviews = { ...sound, ...panelOf('lantern', 'ship', 'skip', 'skip', 'ship') }

  expect(foundBy(reviews, 'fewer than a fifth')).toEqual([
    '2 of 12: builder 0 of 3, skeptic 1 of 3, founder 1 of 3, futurist 0 of 3',
  ])
})

test('a panel that agrees on more than two thirds of the tools is told, with those on which it does not', () => {
  const reviews = {
    ...panelOf('harbor', 'ship', 'ship', 'ship', 'ship'),
    ...panelOf('lantern', 'skip', 'skip', 'skip', 'ship'),
    ...panelOf('switchyard', 'ship', 'ship', 'ship', 'ship'),
    ...panelOf('chorus', 'skip', 'skip', 'skip', 'skip'),
  }

  expect(foundBy(reviews, 'not unanimous')).toEqual(['1 of 4: lantern'])
})

test('a panel of three counts for no share of tools', () => {
  expect(foundBy(panelOf('harbor', 'skip', 'skip', 'skip'), 'not unanimous')).toEqual([])
})

test.each([
  [59, 'fewer than 60 words', ['reviews/harbor/builder.md: 59']],
  [60, 'fewer than 60 words', []],
  [160, 'more than 160 words', []],
  [161, 'more than 160 words', ['reviews/harbor/builder.md: 161']],
])('the length of a review of %i words is measured', (words, what, found) => {
  expect(foundBy({ 'harbor/builder': { text: ownWords('quay', words) } }, what)).toEqual(found)
})

test('lines that begin with the same four words are told together, whatever their capitals', () => {
  const reviews = {
    'harbor/builder': { keys: { line: 'you run on Tidewater and like it' } },
    'harbor/skeptic': { keys: { line: 'you run on the quay' } },
    'lantern/builder': { keys: { line: 'You run on Tidewater, or may' } },
  }

  expect(foundBy(reviews, 'the same four words')).toEqual([
    '"you run on tidewater" in reviews/harbor/builder.md, reviews/lantern/builder.md',
  ])
})

test('a judged tool that lacks a reviewer of its kind is told, one without any review is not', () => {
  const router = { name: 'Router', job: 'passes prompts on', panel: ['builder', 'skeptic'] }
  const kinds = { router, model: { ...router, panel: ['founder'] }, 'fusion-layer': router }
  const records = recordsWithReviews({ 'switchyard/builder': {} }, { 'kinds.json': jsonFile({ kinds }) })
  const warnings = findPanelWarnings(records, today)

  expect(warnings.find(({ what }) => what.includes('of their kind'))?.found).toEqual(['switchyard: skeptic'])
})

test('a cliché is told with its place', () => {
  const text = `${ownWords('quay', 60)} seamless`

  expect(foundBy({ 'harbor/builder': { text } }, 'clichés')).toEqual(['"seamless" in reviews/harbor/builder.md'])
})

test('a sentence in many reviews is told once, with the first of its places', () => {
  const reviews = Object.entries(sound).map(([path, review]): [string, GivenReview] => [
    path,
    { ...review, text: `${ownWords(path.replace('/', ''), 60)}. The exit is short.` },
  ])

  const [first, ...others] = foundBy(Object.fromEntries(reviews), 'sentences that reviews share')

  expect(others).toEqual([])
  expect(first).toMatch(/^"The exit is short\." in reviews\/harbor\/builder\.md, .* and 6 more$/)
})

test('a reviewer without a rubric is told, and not each of the reviews', () => {
  const records = recordsWithReviews(
    { 'harbor/builder': { keys: { score: 70 } } },
    { 'panel/builder.md': reviewerFile({ name: 'Builder', order: 1 }) },
  )
  const warnings = findPanelWarnings(records, today)

  expect(warnings.find(({ what }) => what === 'reviewers without a rubric')?.found).toEqual(['panel/builder.md'])
  expect(warnings.find(({ what }) => what === 'reviews without points')?.found).toEqual([])
})

test('a review without points is told where its reviewer has a rubric', () => {
  expect(foundBy({ 'harbor/builder': { keys: { score: 70 } } }, 'without points')).toEqual([
    'reviews/harbor/builder.md',
  ])
})

test('the check warns of what the report does', () => {
  const records = recordsWithReviews({ 'harbor/builder': { text: 'A seamless exit.' } })
  const ofReport = findPanelWarnings(records, today).filter(({ found }) => found.length > 0)

  expect(ofReport.length).toBeGreaterThan(1)
  expect(findWarnings(records, today)).toEqual(expect.arrayContaining(ofReport))
})

function warningsOf(reviews: Record<string, GivenReview>) {
  return findPanelWarnings(recordsWithReviews(reviews), today).filter(({ found }) => found.length > 0)
}

function foundBy(reviews: Record<string, GivenReview>, what: string): readonly string[] {
  return warningsOf(reviews).find((warning) => warning.what.includes(what))?.found ?? []
}
