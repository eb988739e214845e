import type { ListBareWords } from './bare-words'
import { groupNearSame } from './near-same'
import { type ReviewText, splitSentences } from './review-text'

/** A sentence that stands in several reviews, as the first of them writes it. */
type SharedSentence = { sentence: string; files: readonly string[] }

/**
 * Sentences that are the same in several reviews once names, figures and capitals are left out, and those that are only
 * nearly the same. Sentences of fewer than four words do not count: `Ship it` may be in any review.
 */
export function findSharedSentences(
  texts: readonly ReviewText[],
  listBareWords: ListBareWords,
): Record<'same' | 'near', SharedSentence[]> {
  const byWords = new Map<string, { sentence: string; files: string[] }>()
  for (const { review, text } of texts) {
    for (const sentence of splitSentences(text)) {
      const words = listBareWords(sentence)
      if (words.length < minWords) continue
      const key = words.join(' ')
      const known = byWords.get(key)
      if (known === undefined) byWords.set(key, { sentence, files: [review.file] })
      else if (known.files.at(-1) !== review.file) known.files.push(review.file)
    }
  }
  const sentences = [...byWords.values()]
  const near = groupNearSame([...byWords.keys()]).map((group) => {
    const members = group.flatMap((index) => sentences[index] ?? [])
    return { sentence: members[0]?.sentence ?? '', files: [...new Set(members.flatMap(({ files }) => files))] }
  })
  return { same: sentences.filter(isShared), near: near.filter(isShared) }
}

const minWords = 4

function isShared({ files }: SharedSentence): boolean {
  return files.length > 1
}
