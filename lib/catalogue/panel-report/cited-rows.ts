/** A row of a decision table that a review links to: `[$2](/tools/gpt-6-sol#row-price-input "$2 at Azure")`. */
export type CitedRow = { tool: string; row: string; words: string }

/** The rows that a text links to. A link without a path is to a row of the reviewed tool. */
export function findCitedRows(markdown: string, reviewedTool: string): CitedRow[] {
  return Array.from(markdown.matchAll(rowLink), ([, text = '', tool = reviewedTool, row = '', title = '']) => ({
    tool,
    row,
    words: `${text} ${title}`,
  }))
}

const rowLink = /\[([^\][]*)\]\((?:\/tools\/([a-z0-9-]+))?#row-([A-Za-z0-9-]+)(?:\s+"([^"]*)")?\)/g
