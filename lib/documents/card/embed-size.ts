import type { Card, CardCell } from './card'

/** Widths and heights of frames, in pixels. From 320 to 800 an embed reads well; the default fits a column of text. */
export const defaultWidth = 640

/** Mean widths of a letter and heights of a line in embed-style.ts, measured in Chromium and rounded up. */
const fonts = {
  text: { letter: 7.8, line: 21 },
  bold: { letter: 8.2, line: 21 },
  small: { letter: 6.9, line: 18 },
  title: { letter: 12.6, line: 26 },
  headline: { letter: 10.6, line: 22 },
} as const

type Font = keyof typeof fonts

/** Space around all of it, and around each part. */
const around = { sides: 34, ends: 34, header: 18, band: 30, table: 50, row: 14, cell: 10, footer: 24 }

/**
 * How high a frame of a width has to be to show a card without scrolling: a frame without scripts cannot say so itself. Rather
 * too high than too low, because fonts differ.
 */
export function estimateHeight(card: Card, width: number): number {
  const inner = width - around.sides
  const { title, question, headline, because, columns, rows, caseWords, notes } = card
  const height =
    around.ends +
    (around.header + measure('title', title, inner) + measure('small', card.eyebrow, inner)) +
    (question === undefined ? 0 : measure('text', question, inner)) +
    (around.band + measure('headline', headline, inner) + measure('text', because, inner)) +
    (columns.length === 0 ? 14 : around.table) +
    rows.reduce((sum, { label, cells }) => sum + around.row + measureRow(label, cells, columns, width), 0) +
    (around.footer + measure('small', `For the case: ${caseWords}`, inner) + fonts.small.line) +
    (notes.length === 0 ? 0 : measure('small', notes.join(' '), inner) + 6)
  return Math.ceil(height / 10) * 10
}

function measureRow(label: string, cells: readonly CardCell[], columns: readonly string[], width: number): number {
  const inner = width - around.sides
  if (columns.length > 2 && width < 640) {
    const named = fonts.small.line + 8
    return measure('bold', label, inner) + cells.reduce((sum, cell) => sum + named + measureCell(cell, inner), 0)
  }
  const measureHighest = (column: number) => Math.max(...cells.map((cell) => measureCell(cell, column - around.cell)))
  if (columns.length === 2 && width < 480) {
    return measure('bold', label, inner) + around.row + measureHighest(inner / 2)
  }
  const head = inner * (headShares[columns.length] ?? 1 / (columns.length + 1))
  return Math.max(measure('bold', label, head - around.cell), measureHighest((inner - head) / cells.length))
}

/** The share of the width that labels of rows have in a card of one tool, and beside two columns; beside more, all columns are as wide. */
const headShares: readonly (number | undefined)[] = [0.3, undefined, 0.26]

function measureCell({ text, details = [], source }: CardCell, width: number): number {
  const small = details.reduce((sum, detail) => sum + measure('small', detail, width), 0)
  return measure('bold', text, width) + small + (source === undefined ? 0 : measure('small', sourceWords, width))
}

/** A host and a day are about as long as this. */
const sourceWords = 'developers.example.com, 28 September 2026'

/** What lines lose where the next word does not fit. */
const lostAtEnd = 16

function measure(font: Font, text: string, width: number): number {
  const { letter, line } = fonts[font]
  return Math.ceil((text.length * letter) / Math.max(letter, width - lostAtEnd)) * line
}
