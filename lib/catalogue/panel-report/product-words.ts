import { factList } from '@/lib/catalogue/facts'
import type { Records } from '@/lib/catalogue/records'
import { splitWords } from './review-text'

/** Words that reviews cannot avoid: of the product itself, of rows of its tables, and of its kinds, categories and reviewers. */
export function listProductWords({ kinds, categories, reviewers }: Records): ReadonlySet<string> {
  const named = [
    ...factList.flatMap(({ label, unit = '' }) => [label, unit]),
    ...[...Object.values(kinds), ...Object.values(categories), ...reviewers].map(({ name }) => name),
  ]
  const words = [...own, ...named.flatMap(splitWords)].map((word) => word.toLowerCase())
  return new Set(words.flatMap((word) => [word, `${word}s`]))
}

const own = [
  ...['tool', 'review', 'reviewer', 'panel', 'verdict', 'ship', 'shipped', 'shipping', 'skip', 'skipped', 'score'],
  ...['vendor', 'provider', 'price', 'priced', 'offer', 'cost', 'dollar', 'token', 'million', 'billion', 'month'],
  ...['weight', 'window', 'answer', 'prompt', 'request'],
]
