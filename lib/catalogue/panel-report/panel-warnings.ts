import { groupBy } from '@/lib/catalogue/catalogue'
import type { Records, ReviewerRecord } from '@/lib/catalogue/records'
import type { Warning } from '@/lib/catalogue/warning'
import { listNameWords, makeBareWords } from './bare-words'
import { findCliches } from './cliches'
import { findCommonWords } from './common-words'
import { findSharedBeginnings } from './line-beginnings'
import { findOutdatedReviews } from './outdated-reviews'
import { countSkips, inPanelOrder, listFullPanels } from './panels'
import { listProductWords } from './product-words'
import { findOddLengths, maxWords, minWords } from './review-lengths'
import { readReviewTexts } from './review-text'
import { findSharedSentences } from './shared-sentences'
import { stopWords } from './stop-words'

/** What an editor should look at in reviews, as of a day. Kinds of which there is nothing have no places. */
export function findPanelWarnings(records: Records, day: string): Warning[] {
  const texts = readReviewTexts(records)
  const listBareWords = makeBareWords(listNameWords(records))
  const { short, long } = findOddLengths(texts)
  const { same, near } = findSharedSentences(texts, listBareWords)
  return [
    { what: 'fewer than a fifth of all verdicts are skip', found: findFewSkips(records) },
    { what: 'fewer than a third of all judged tools are not unanimous', found: findMuchUnanimity(records) },
    { what: 'judged tools without a reviewer of their kind', found: findGaps(records) },
    { what: 'reviewers without a rubric', found: records.reviewers.filter(hasNoRubric).map(({ file }) => file) },
    { what: 'reviews without points', found: findUnscored(records) },
    {
      what: 'reviews older than what they cite',
      found: findOutdatedReviews(records, day).map(
        ({ review, day, newer }) =>
          `${review.file} of ${day}: ${newer.map((cited) => `${cited.row} of ${cited.day}`).join(', ')}`,
      ),
    },
    { what: `reviews of fewer than ${minWords} words`, found: short.map(formatLength) },
    { what: `reviews of more than ${maxWords} words`, found: long.map(formatLength) },
    {
      what: 'words in more than a quarter of all reviews',
      found: findCommonWords(texts, listBareWords, [stopWords, listProductWords(records)]).map(
        ({ word, reviews, byReviewer }) =>
          `"${word}" in ${reviews} of ${texts.length}: ${byReviewer.map((each) => each.join(' ')).join(', ')}`,
      ),
    },
    { what: 'clichés of the trade', found: findCliches(texts).map(({ file, written }) => `"${written}" in ${file}`) },
    { what: 'sentences that reviews share', found: same.map(formatShared) },
    { what: 'sentences that are nearly the same in several reviews', found: near.map(formatShared) },
    {
      what: 'lines that begin with the same four words',
      found: findSharedBeginnings(records.reviews).map(({ words, files }) => `"${words}" in ${listFiles(files)}`),
    },
  ]
}

function findFewSkips({ reviews, reviewers }: Records): string[] {
  const skips = countSkips(reviews)
  if (reviews.length === 0 || skips * 5 >= reviews.length) return []
  const byReviewer = groupBy(reviews, ({ reviewer }) => reviewer)
  const parts = inPanelOrder(reviewers).flatMap(({ slug }) => {
    const given = byReviewer.get(slug)
    return given === undefined ? [] : [`${slug} ${countSkips(given)} of ${given.length}`]
  })
  return [`${skips} of ${reviews.length}: ${parts.join(', ')}`]
}

function findMuchUnanimity(records: Records): string[] {
  const panels = listFullPanels(records)
  const divided = panels.filter(({ isUnanimous }) => !isUnanimous)
  if (panels.length === 0 || divided.length * 3 >= panels.length) return []
  const places = divided.length === 0 ? '' : `: ${divided.map(({ tool }) => tool).join(', ')}`
  return [`${divided.length} of ${panels.length}${places}`]
}

/** Tools with a review that lack one by a reviewer who judges all of their kind. */
function findGaps({ tools, reviews, kinds }: Records): string[] {
  const byTool = groupBy(reviews, ({ tool }) => tool)
  return tools.flatMap(({ slug, kind }) => {
    const given = byTool.get(slug)?.map(({ reviewer }) => reviewer)
    const missing = kinds[kind]?.panel?.filter((reviewer) => given?.includes(reviewer) === false) ?? []
    return missing.length === 0 ? [] : [`${slug}: ${missing.join(', ')}`]
  })
}

function hasNoRubric({ rubric }: ReviewerRecord): boolean {
  return rubric === undefined
}

/** Reviews without points. Where their reviewer has no rubric, that is told instead. */
function findUnscored({ reviews, reviewers }: Records): string[] {
  const without = new Set(reviewers.filter(hasNoRubric).map(({ slug }) => slug))
  return reviews
    .filter(({ points, reviewer }) => points === undefined && !without.has(reviewer))
    .map(({ file }) => file)
}

function formatLength({ file, words }: { file: string; words: number }): string {
  return `${file}: ${words}`
}

function formatShared({ sentence, files }: { sentence: string; files: readonly string[] }): string {
  return `"${sentence}" in ${listFiles(files)}`
}

/** All files, or the first of many. */
function listFiles(files: readonly string[]): string {
  const rest = files.length - maxFiles
  return `${files.slice(0, maxFiles).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}

const maxFiles = 6
