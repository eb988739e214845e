import type { Catalogue } from '@/lib/catalogue/catalogue'
import { catalogueOf, content, jsonFile } from './content'
import { reviewFile, toolFile } from './records'

/** What a made-up tool of a fleet is: its place in each list is all that matters. */
export type Ship = {
  category?: string
  kind?: string
  price?: string
  weights?: string | undefined
  selfHosting?: string | undefined
  /** Verdict, score and day of each reviewer who judged it. */
  reviews?: Record<string, { verdict: 'ship' | 'skip'; score?: number | undefined; written?: string }>
  name?: string
  vendor?: string
  /** In tokens. */
  context?: number | undefined
  released?: string | undefined
  takes?: readonly string[] | undefined
  gives?: readonly string[] | undefined
  /** Which of `reasoning`, `toolCalling` and `structuredOutput` it is known to have. */
  can?: readonly string[]
}

/** A catalogue of nothing but these tools, `tool-0`, `tool-1` and so on, in three categories of which Empty stays empty. */
export function fleetOf(ships: readonly Ship[]): Catalogue {
  const none = ['chorus', 'harbor', 'lantern', 'switchyard'].map((slug) => [`tools/${slug}.md`, undefined] as const)
  const unreviewed = [
    'harbor/builder',
    'harbor/founder',
    'harbor/skeptic',
    'lantern/builder',
    'switchyard/founder',
  ].map((review) => [`reviews/${review}.md`, undefined] as const)
  return catalogueOf(
    content({
      ...Object.fromEntries([...none, ...unreviewed, ...ships.flatMap(filesOf)]),
      'comparisons.json': jsonFile({ comparisons: [] }),
      'categories.json': jsonFile({
        categories: {
          writing: { name: 'Writing', description: 'What writes.' },
          speech: { name: 'Speech', description: 'What speaks.' },
          empty: { name: 'Empty', description: 'What nobody built.' },
        },
      }),
    }),
  )
}

function filesOf(ship: Ship, index: number): (readonly [string, string])[] {
  const { category = 'writing', kind = 'model', price = 'paid', reviews = {}, name, vendor = 'Tidewater Labs' } = ship
  const facts = {
    openWeights: ship.weights,
    selfHosting: ship.selfHosting,
    contextWindow: ship.context,
    released: ship.released,
    input: ship.takes,
    output: ship.gives,
    ...Object.fromEntries((ship.can ?? []).map((fact) => [fact, 'yes'])),
  }
  return [
    [
      `tools/tool-${index}.md`,
      toolFile({
        name: name ?? `Tool ${index}`,
        vendor,
        category,
        kind,
        pricing: { entry: price, summary: 'So much.' },
        facts,
      }),
    ],
    ...Object.entries(reviews).map(
      ([reviewer, review]) =>
        [`reviews/tool-${index}/${reviewer}.md`, reviewFile({ score: undefined, ...review })] as const,
    ),
  ]
}
