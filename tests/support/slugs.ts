import fc from 'fast-check'
import { isSlug } from '@/lib/catalogue/slug'

/** Valid slugs, many of them made of `vs` and of what resembles it. */
export const anySlug = fc
  .array(fc.constantFrom('vs', 'v', 's', 'a', 'b', '3', 'x1', 'mistral'), { minLength: 1, maxLength: 5 })
  .map((words) => words.join('-'))
  .filter(isSlug)

/** Two to four different slugs, in any order. */
export const someSlugs = fc.uniqueArray(anySlug, { minLength: 2, maxLength: 4 })
