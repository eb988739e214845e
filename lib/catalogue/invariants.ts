import { findFactRevisionFaults } from './fact-revisions'
import { type Fault, show, suggest } from './fault'
import { findOfferFaults } from './offer-invariants'
import type { Records, Referable } from './records'
import { findRepeated } from './repeated'
import { findRubricFaults } from './rubric-invariants'

/** Paths of the site's own pages. A prose page may not use them. */
const reservedPaths = [
  'compare',
  'tools',
  'categories',
  'panel',
  'changes',
  'bookmarks',
  'newsletter',
  'developers',
  'badges',
  'embed',
  'api',
  'mcp',
  'healthz',
  'readyz',
]

/** Checks rules between records. Each rule has its own function. */
export function findReferenceFaults(records: Records, referable: Referable): Fault[] {
  return [
    ...namesAreUnique(records),
    ...aliasesAreUnique(records),
    ...toolsNameKnownCategories(records, referable),
    ...toolsNameKnownKinds(records, referable),
    ...kindsUseKnownKinds(records),
    ...kindsNameKnownReviewers(records, referable),
    ...reviewsNameKnownTools(records, referable),
    ...reviewsNameKnownReviewers(records, referable),
    ...revisionsAreInOrder(records),
    ...revisionsChangeSomething(records),
    ...findFactRevisionFaults(records),
    ...findRubricFaults(records),
    ...comparisonsNameKnownTools(records, referable),
    ...comparisonsNameEachToolOnce(records),
    ...comparisonsAreUnique(records),
    ...pagesAvoidReservedPaths(records),
    ...findOfferFaults(records, referable),
  ]
}

function namesAreUnique({ tools }: Records): Fault[] {
  return findRepeated(tools, (tool) => tool.name.toLowerCase()).map(([tool, first]) => ({
    file: tool.file,
    found: `the name ${show(tool.name)}, which ${first.file} has too`,
    expected: 'a name of its own for every tool',
    fix: 'Write the full name of each, or remove one of the records.',
  }))
}

function aliasesAreUnique({ tools }: Records): Fault[] {
  const claims = [
    ...tools.map((tool) => ({ tool, slug: tool.slug, isAlias: false })),
    ...tools.flatMap((tool) => tool.aliases.map((slug) => ({ tool, slug, isAlias: true }))),
  ]
  return findRepeated(claims, (claim) => claim.slug).map(([{ tool, slug }, { tool: first, isAlias }]) => ({
    file: tool.file,
    found: `the alias ${show(slug)}, which is ${isAlias ? 'an alias' : 'the slug'} of ${first.file} too`,
    expected: 'an alias that belongs to one tool',
    fix: 'Remove it from one of the two.',
  }))
}

function toolsNameKnownCategories({ tools }: Records, { categories: known }: Referable): Fault[] {
  if (known === undefined) return []
  return tools
    .filter((tool) => !known.has(tool.category))
    .map((tool) => ({
      file: tool.file,
      found: `an unknown category ${show(tool.category)}`,
      expected: 'a category of categories.json',
      fix: suggest(tool.category, known),
    }))
}

function toolsNameKnownKinds({ tools }: Records, { kinds: known }: Referable): Fault[] {
  if (known === undefined) return []
  return tools
    .filter((tool) => !known.has(tool.kind))
    .map((tool) => ({
      file: tool.file,
      found: `an unknown kind ${show(tool.kind)}`,
      expected: 'a kind of kinds.json',
      fix: suggest(tool.kind, known),
    }))
}

function kindsUseKnownKinds({ kinds }: Records): Fault[] {
  const known = new Set(Object.keys(kinds))
  return Object.entries(kinds).flatMap(([kind, { uses = [] }]) =>
    uses
      .filter((slug) => !known.has(slug) || slug === kind)
      .map((slug) => ({
        file: 'kinds.json',
        found: `a kind ${show(kind)} that uses ${slug === kind ? 'itself' : `an unknown kind ${show(slug)}`}`,
        expected: 'other kinds of kinds.json',
        fix: slug === kind ? 'Remove it from `uses`.' : suggest(slug, known),
      })),
  )
}

function kindsNameKnownReviewers({ kinds }: Records, { reviewers: known }: Referable): Fault[] {
  return Object.entries(kinds).flatMap(([kind, { panel = [] }]) =>
    panel
      .filter((reviewer) => !known.has(reviewer))
      .map((reviewer) => ({
        file: 'kinds.json',
        found: `a kind ${show(kind)} with an unknown reviewer ${show(reviewer)}`,
        expected: 'reviewers named like files of panel/',
        fix: suggest(reviewer, known),
      })),
  )
}

function reviewsNameKnownTools({ reviews }: Records, { tools: known }: Referable): Fault[] {
  return reviews
    .filter((review) => !known.has(review.tool))
    .map((review) => ({
      file: review.file,
      found: `a review of an unknown tool ${show(review.tool)}`,
      expected: 'a folder named like a file of tools/',
      fix: suggest(review.tool, known),
    }))
}

function reviewsNameKnownReviewers({ reviews }: Records, { reviewers: known }: Referable): Fault[] {
  return reviews
    .filter((review) => !known.has(review.reviewer))
    .map((review) => ({
      file: review.file,
      found: `a review by an unknown reviewer ${show(review.reviewer)}`,
      expected: 'a file named like a file of panel/',
      fix: suggest(review.reviewer, known),
    }))
}

function revisionsAreInOrder({ reviews }: Records): Fault[] {
  return reviews.flatMap(({ file, written, revised = [] }) =>
    revised.flatMap(({ on }, index) => {
      const earlier = revised[index - 1]?.on ?? written
      if (on > earlier) return []
      return {
        file,
        found: `a revision on ${on}, not after ${earlier}`,
        expected: 'revisions after the day the review was written, the earliest first, one a day',
        fix: 'Put them in order, or correct the day.',
      }
    }),
  )
}

function revisionsChangeSomething({ reviews }: Records): Fault[] {
  return reviews.flatMap(({ file, verdict, score, revised = [] }) =>
    revised.flatMap((before, index) => {
      const after = revised[index + 1] ?? { verdict, score }
      if (before.verdict !== after.verdict || before.score !== after.score) return []
      return {
        file,
        found: `a revision on ${before.on} that changed neither the verdict nor the score`,
        expected: 'the verdict and the score as they were before that day',
        fix: 'State what they were, or remove the revision.',
      }
    }),
  )
}

function comparisonsNameKnownTools({ comparisons }: Records, { tools: known }: Referable): Fault[] {
  return comparisons.flatMap(({ tools: sides }, index) =>
    sides
      .filter((slug) => !known.has(slug))
      .map((slug) => ({
        file: 'comparisons.json',
        found: `an unknown tool ${show(slug)} in comparison ${index + 1}`,
        expected: 'the slug of a tool',
        fix: suggest(slug, known),
      })),
  )
}

function comparisonsNameEachToolOnce({ comparisons }: Records): Fault[] {
  return comparisons.flatMap(({ tools: sides }, index) =>
    findRepeated(sides, (slug) => slug).map(([slug]) => ({
      file: 'comparisons.json',
      found: `the tool ${show(slug)} twice in comparison ${index + 1}`,
      expected: 'two to four different tools',
      fix: 'Remove one of the two.',
    })),
  )
}

function comparisonsAreUnique({ comparisons }: Records): Fault[] {
  const keyed = comparisons.map(({ tools: sides }, index) => ({ index, key: [...sides].sort().join(' ') }))
  return findRepeated(keyed, ({ key }) => key).map(([later, first]) => ({
    file: 'comparisons.json',
    found: `comparison ${later.index + 1} sets the same tools side by side as comparison ${first.index + 1}`,
    expected: 'each comparison once',
    fix: 'Remove one of the two.',
  }))
}

function pagesAvoidReservedPaths({ pages }: Records): Fault[] {
  return pages
    .filter((page) => reservedPaths.includes(page.slug))
    .map((page) => ({
      file: page.file,
      found: `a page at /${page.slug}`,
      expected: 'an address that the site does not use itself',
      fix: 'Rename the file.',
    }))
}
