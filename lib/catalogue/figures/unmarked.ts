import type { Fault } from '@/lib/catalogue/fault'
import type { Names } from './names'
import type { Marks } from './read-marks'

/** Figures of a review outside its links to rows. Digits in code, names and words that begin with a letter are not figures. */
export function findUnmarked(file: string, { rest, firstLine }: Marks, names: Names): Fault[] {
  if (rest === undefined) return []
  return [...names.hide(rest).matchAll(/[$€£]?\d[^\s\uFFFC]*/g)].map(({ 0: figure, index }) => ({
    file,
    line: firstLine + rest.slice(0, index).split('\n').length - 1,
    found: `the figure ${figure.replace(/[^\p{L}\p{N}%+]+$/u, '')} without a link to its row`,
    expected: 'every figure as a link to the row that it comes from, such as [$4](#row-price-input)',
    fix: 'Link it; docs/content.md shows how. What no record holds is not said in figures.',
  }))
}
