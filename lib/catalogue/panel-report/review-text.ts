import type { Records, ReviewRecord } from '@/lib/catalogue/records'

/** A review with its text as a reader sees it: a line for each paragraph, heading or item of a list. */
export type ReviewText = { review: ReviewRecord; text: string }

export function readReviewTexts({ reviews }: Records): ReviewText[] {
  return reviews.map((review) => ({ review, text: readPlainText(review.body) }))
}

/** The text of Markdown without its marks. A parser of Markdown would take ten times as long for 50,000 reviews. */
export function readPlainText(markdown: string): string {
  return markdown
    .replace(link, '$1')
    .replace(blockMark, '\n\n')
    .replace(emphasis, '')
    .split(/\n\s*\n/)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => block !== '')
    .join('\n')
}

const link = /\[([^\][]*)\]\((?:[^()"]|"[^"]*")*\)/g
const blockMark = /^[ \t]*(?:#{1,6}|>|[-*+]|\d+[.)])[ \t]+/gm
const emphasis = /[*`]|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu

/** `It costs $4 in Q3-26.` has the words `It`, `costs`, `4`, `in` and `Q3-26`. */
export function splitWords(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu) ?? []
}

/** The sentences of a plain text. A full stop within a name, such as Qwen 2.5, ends none. */
export function splitSentences(text: string): string[] {
  return text.split(sentenceEnd)
}

const sentenceEnd = /\n|(?<=[.!?…][”"’')]*)\s+(?=[“"‘'(]*[\p{Lu}\p{N}])/u
