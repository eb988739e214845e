import { formatComparison } from './comparison/slug'

/** Paths of the site's pages, one function a kind of address. */
export const address = {
  home: () => '/',
  comparisons: () => '/compare',
  comparison: (slugs: readonly string[]) => `/compare/${formatComparison(slugs)}`,
  tool: (slug: string) => `/tools/${slug}`,
  panel: () => '/panel',
  reviewer: (slug: string) => `/panel#${slug}`,
  page: (slug: string) => `/${slug}`,
  votes: () => '/api/votes',
}

/** Fragment of a review on the pages that show it: `skeptic-mistral-3-1`. */
export function reviewAnchor(reviewer: string, tool: string): string {
  return `${reviewer}-${tool}`
}

/** Fragment of the place where a tool is voted on. */
export function voteAnchor(tool: string): string {
  return `vote-${tool}`
}
