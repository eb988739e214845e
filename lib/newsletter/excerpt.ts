import type { Html } from '@/lib/catalogue/catalogue'
import { convertToText } from '@/lib/documents/prose'

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** How many characters of a review an issue quotes at most. */
export const maxExcerptLength = 160

/** How a review begins: its first sentence, and those of the same paragraph that fit in as well. */
export function makeExcerpt(body: Html): string {
  const paragraph = convertToText(body).split('\n', 1).join('')
  let excerpt = ''
  for (const { segment } of segmenter.segment(paragraph)) {
    if (excerpt !== '' && `${excerpt}${segment}`.trimEnd().length > maxExcerptLength) break
    excerpt += segment
  }
  return shorten(excerpt.trimEnd())
}

/** Ends a sentence that is too long after a whole word. */
function shorten(sentence: string): string {
  if (sentence.length <= maxExcerptLength) return sentence
  const start = sentence.slice(0, maxExcerptLength - 1)
  return `${start.replace(/\s+\S*$/u, '').replace(/[\uD800-\uDBFF]$/, '')}…`
}
