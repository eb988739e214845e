import { awkwardOffers } from './awkward-offers'
import { comparisonsFile, content, jsonFile, standardFile } from './content'
import { criterionOf, reviewerFile, reviewFile, rubricOf, toolFile } from './records'

/** A tool with the longest name a record may have. */
export const longestName = 'Quartermaster Enterprise Multimodal Orchestration & Retrieval Suite for Industry'

/** A reason to choose a tool that looks like HTML. */
const awkwardReason = 'you read <b>bold</b> & "quoted" things'

/** How many applications the awkward catalogue has: more than one page of a list holds. */
export const applications = 30

/** A rubric with names and lines as long as they may be. */
const longestRubric = rubricOf({
  criteria: [
    criterionOf({ points: 50 }),
    criterionOf({
      key: 'manuals',
      name: 'Enterprise-Multimodal-Orchestration-Note',
      points: 1,
      earns: ['1 for <b>one</b> manual & no more', 'manual'.repeat(33)],
      costs: 'Eleven manuals that each refer to the next one. '.repeat(4).trim(),
    }),
    criterionOf({ key: 'price', name: 'Price', points: 49, rows: ['price-input', 'price-others'] }),
  ],
})

/**
 * The small catalogue of the tests with every case that strains a page: names, verdicts, evidence, gaps, prices in every state, a category that
 * fills two pages, one with a single tool and one that is empty.
 */
export function awkwardContent() {
  return content({
    'comparisons.json': comparisonsFile(
      ['harbor', 'switchyard'],
      ['quartermaster', 'lantern'],
      ['harbor', 'lantern', 'switchyard'],
    ),
    ...manyApplications(),
    ...twoScoredAlike(),
    ...awkwardOffers(),
    'tools/hermit.md': toolFile({ name: 'Hermit', category: 'solitude', kind: 'oracle' }),
    'tools/quartermaster.md': toolFile({
      name: longestName,
      tagline: 'It says <b>bold</b> & "quoted" things, and they stay text.',
      bestFor: awkwardReason,
      facts: {
        licence: { value: 'MIT', status: 'verified', source: 'https://example.com/licence', checked: '2026-10-01' },
        latency: { value: 'Under 300 ms', status: 'vendor claim', note: 'On a quiet day' },
      },
    }),
    'panel/builder.md': reviewerFile({ rubric: longestRubric }),
    'reviews/quartermaster/builder.md': reviewFile({
      verdict: 'ship',
      score: 60,
      points: { wayOut: 45, manuals: 0, price: 15 },
    }),
    'reviews/quartermaster/skeptic.md': reviewFile({
      verdict: 'skip',
      score: 40,
      line: 'you have nobody to read the eleven manuals of a departmentalised enterprise-multimodal-orchestration-suite',
      revised: [
        { on: '2026-04-01', verdict: 'ship', why: 'The second of its two claims was withdrawn.' },
        { on: '2026-05-01', verdict: 'ship', score: 70, why: 'The price of a seat now ends in December.' },
      ],
    }),
  })
}

/**
 * Two of the applications, which three reviewers scored: Desk 20 leads by 10, 10 and -8 points. Two of the reviewers judged
 * nothing else.
 */
function twoScoredAlike() {
  const reviews = { builder: [78, 88], futurist: [72, 82], creator: [80, 72] }
  return {
    'panel/futurist.md': reviewerFile({ name: 'Futurist', order: 4 }),
    'panel/creator.md': reviewerFile({ name: 'Creator', order: 5 }),
    'tools/desk-19.md': deskFile(19, { openWeights: 'yes', contextWindow: 64_000 }),
    'tools/desk-20.md': deskFile(20, { openWeights: 'yes', contextWindow: 32_000, toolCalling: 'yes' }),
    ...Object.fromEntries(
      Object.entries(reviews).flatMap(([reviewer, scores]) =>
        scores.map((score, index) => [
          `reviews/desk-${19 + index}/${reviewer}.md`,
          reviewFile({ score, written: '2025-06-21' }),
        ]),
      ),
    ),
  }
}

function deskFile(index: number, facts: Record<string, unknown>): string {
  return toolFile({
    name: `Desk ${index}`,
    category: 'office',
    kind: 'application',
    bestFor: awkwardReason,
    facts,
  })
}

/** Applications in a category of their own; Builder judged them all, the others but a few. */
function manyApplications() {
  const { kinds } = JSON.parse(standardFile('kinds.json'))
  const { categories } = JSON.parse(standardFile('categories.json'))
  const tools = Array.from({ length: applications }, (_, index) => {
    const written = `2025-06-${String((index % 28) + 1).padStart(2, '0')}`
    return [
      [`tools/desk-${index}.md`, deskFile(index, {})],
      [`reviews/desk-${index}/builder.md`, reviewFile({ verdict: index % 3 === 0 ? 'skip' : 'ship', written })],
    ] as const
  })
  return {
    'kinds.json': jsonFile({
      kinds: {
        ...kinds,
        application: { name: 'Application', job: 'does one job' },
        oracle: { name: 'Oracle', job: 'answers before it is asked' },
      },
    }),
    'categories.json': jsonFile({
      categories: {
        ...categories,
        office: { name: 'Office Work', description: 'What runs on a desk from nine to five.' },
        solitude: { name: 'Solitude', description: 'What keeps to itself.' },
        poetry: { name: 'Poetry', description: 'What nobody has built yet.' },
      },
    }),
    ...Object.fromEntries(tools.flat()),
  }
}
