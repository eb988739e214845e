/** How many comparisons to read next a tool's page and its twins name; the sitemap has the same ones. */
export const relatedOnTool = 6

/** The same of a comparison. */
export const relatedOnComparison = 4
