import type { Html } from '@/lib/catalogue/catalogue'
import { convertToText } from '@/lib/documents/prose'

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** How many characters of a review an issue quotes at most. */
export const maxExcerptLength = 160

/** The first sentence of a review, and as many more of its first paragraph as fit. */
export function makeExcerpt(body: Html): string {
  const paragraph = convertToText(body).split('\n', 1).join('')
  let excerpt = ''
  for (const { segment } of segmenter.segment(paragraph)) {
    if (excerpt !== '' && `${excerpt}${segment}`.trimEnd().length > maxExcerptLength) break
    excerpt += segment
  }
  return shorten(excerpt.trimEnd())
}

/** Cuts a sentence that is too long at a word boundary. */
function shorten(sentence: string): string {
  if (sentence.length <= maxExcerptLength) return sentence
  const start = sentence.slice(0, maxExcerptLength - 1)
  return `${start.replace(/\s+\S*$/u, '').replace(/[\uD800-\uDBFF]$/, '')}…`
}
