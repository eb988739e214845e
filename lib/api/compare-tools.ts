import type { Catalogue } from '@/lib/catalogue/catalogue'
import { memoizeByCatalogue } from '@/lib/catalogue/memoize'
import { isWeightParameter } from '@/lib/comparison/case'
import { formatComparison, maxSides, parseComparison } from '@/lib/comparison/slug'
import { describeComparisonAsJson } from '@/lib/documents/alternate-json'
import { ComparisonAlternate } from '@/lib/documents/alternate-schema'
import { readAskedComparison } from '@/lib/documents/asked-comparison'
import { explainMissingComparison } from '@/lib/documents/missing-comparison'
import type { RawQuery } from '@/lib/lists/query'
import { asOfShape, checkAsOf } from '@/lib/parameters/as-of-parameter'
import { describeCaseShape } from '@/lib/parameters/case-parameters'
import { apiAddress } from '@/lib/site'
import { type ApiSite, defineEndpoint, type Outcome } from './endpoint'
import { howToFind } from './find-tool'
import { toRawQuery } from './raw-query'

export const compareToolsEndpoint = defineEndpoint({
  name: 'compareTools',
  path: apiAddress.comparison('{comparison}'),
  tag: 'Comparisons',
  summary: 'Compare two to four tools',
  description:
    'Which tool to choose for a case, why, and everything on the page of the comparison. The case is a workload, what a tool must have, how much each reviewer counts, and what own hardware would cost. The page with `.json` at the end of its path answers with the same.',
  names: {
    comparison:
      'The slugs of two to four tools with -vs- between them, in alphabetical order. Any other order is sent on to it, as are former slugs',
  },
  parameters: memoizeByCatalogue(({ reviewers }: Catalogue) => ({ ...asOfShape, ...describeCaseShape(reviewers) })),
  answer: ComparisonAlternate.meta({ ...ComparisonAlternate.meta(), id: 'ComparisonDocument' }),
  example: (catalogue) => ({
    names: { comparison: formatComparison(exampleSlugs(catalogue)) },
    query: 'workload=coding-agent&context=200000',
  }),
  respond(site, { names: { comparison = '' }, values }) {
    const asked = findSlugs(site.catalogue, comparison)
    return asked.state === 'found' ? compareTools(site, asked.slugs, toRawQuery(values)) : asked
  },
})

/**
 * A comparison for the case of a query, as of the day that it asks for. The slugs exist and are in bytewise order. Weights that
 * are all 0, and a day to come, are faults.
 */
export function compareTools(
  { catalogue, siteAddress, day }: ApiSite,
  slugs: readonly string[],
  query: RawQuery,
): Outcome<ComparisonAlternate> {
  const asked = readAskedComparison(catalogue, slugs, { query, day })
  const faults = asked.ignored.flatMap(({ what, text, why = '' }) => {
    if (what === 'day') return checkAsOf(text, day)?.faults ?? []
    return what === 'weights'
      ? [
          {
            parameter: listWeights(query),
            found: `${text} for every reviewer`,
            isDescribed: true as const,
            allowed: why,
          },
        ]
      : []
  })
  if (faults.length > 0) return { state: 'faulty', faults }
  return { state: 'found', body: describeComparisonAsJson(catalogue, siteAddress, asked) }
}

function listWeights(query: RawQuery): string {
  return Object.keys(query).filter(isWeightParameter).join(', ')
}

/** The tools that the name of a comparison names, where it is the canonical one. */
function findSlugs(
  catalogue: Catalogue,
  name: string,
): { state: 'found'; slugs: readonly string[] } | Extract<Outcome, { state: 'moved' | 'missing' }> {
  const { tools, aliases } = catalogue
  const slugs = parseComparison(name.toLowerCase())?.map((slug) => aliases.get(slug) ?? slug) ?? []
  const canonical = formatComparison(slugs)
  const unique = [...new Set(slugs)].sort()
  if (unique.length < 2 || unique.length > maxSides || !unique.every((slug) => tools.has(slug))) {
    return { state: 'missing', detail: `${explainMissingComparison(catalogue, name, apiAddress.tool)} ${howToFind}` }
  }
  return canonical === name
    ? { state: 'found', slugs: unique }
    : { state: 'moved', path: apiAddress.comparison(canonical) }
}

/** A comparison that editors chose, or else the two tools with the newest reviews. */
function exampleSlugs({ comparisons, latest }: Catalogue): string[] {
  return (comparisons[0]?.tools ?? latest.slice(0, 2)).map(({ slug }) => slug)
}
