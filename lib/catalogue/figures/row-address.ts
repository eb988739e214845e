/** Where a link leads that marks a claim: a row of the reviewed tool, or of the tool that it names. */
export type RowAddress = { tool?: string | undefined; row: string }

/** Reads `#row-contextWindow` and `/tools/harbor#row-price-input`; nothing of any other address. */
export function parseRowAddress(address: string): RowAddress | undefined {
  const [, tool, row] = /^(?:\/tools\/([^/?#]+))?#row-(.*)$/.exec(address) ?? []
  return row === undefined ? undefined : { tool, row }
}
