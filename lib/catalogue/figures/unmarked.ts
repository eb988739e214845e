import type { Fault } from '@/lib/catalogue/fault'
import type { ReviewRecord } from '@/lib/catalogue/records'
import type { Names } from './names'
import type { Marks } from './read-marks'

/** Figures of a review outside its links to rows. Digits in code, names and words that begin with a letter are not figures. */
export function findUnmarked(file: string, { rest, firstLine }: Marks, names: Names): Fault[] {
  if (rest === undefined) return []
  return listFigures(rest, names).map(({ figure, index }) => ({
    file,
    line: firstLine + rest.slice(0, index).split('\n').length - 1,
    found: `the figure ${figure} without a link to its row`,
    expected: 'every figure as a link to the row that it comes from, such as [$4](#row-price-input)',
    fix: 'Link it; docs/content.md shows how. What no record holds is not said in figures.',
  }))
}

/** Figures in the `line` of a review, where no link can say which row they come from. */
export function findInLine({ file, line }: Pick<ReviewRecord, 'file' | 'line'>, names: Names): Fault[] {
  return listFigures(line, names).map(({ figure }) => ({
    file,
    found: `the figure ${figure} in \`line\``,
    expected: 'a line without figures, because it cannot hold a link to their row',
    fix: 'Say it in words, and link the figure in the text.',
  }))
}

function listFigures(text: string, names: Names): { figure: string; index: number }[] {
  return [...names.hide(text).matchAll(/[$€£]?\d[^\s\uFFFC]*/g)].map(({ 0: figure, index }) => ({
    figure: figure.replace(/[^\p{L}\p{N}%+]+$/u, ''),
    index,
  }))
}
