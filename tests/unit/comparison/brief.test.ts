import { expect, test } from 'vitest'
import type { Tool } from '@/lib/catalogue/catalogue'
import type { BuyerCase } from '@/lib/comparison/case/buyer-case'
import { plainCase, writeBriefOf } from '@/tests/support/briefs'
import { buildOffer, perMillion } from '@/tests/support/prices'
import { buildTool, costing, factsOf, reviewedBy, router } from '@/tests/support/tools'

const liked = reviewedBy({ Builder: 88, Skeptic: 82, Founder: 72, Futurist: 85 })
const lessLiked = reviewedBy({ Builder: 78, Skeptic: 72, Founder: 80, Futurist: 75 })
const long = factsOf({ contextWindow: 1_000_000 })
const short = factsOf({ contextWindow: 131_072 })

/** The brief of Anchor and Beacon, and of Cove where it is given. */
function brief(changes: readonly Partial<Tool>[], changedCase: Partial<BuyerCase> = {}) {
  const slugs = ['anchor', 'beacon', 'cove']
  const tools = changes.map((each, index) => buildTool(slugs[index] ?? '', each))
  return writeBriefOf(tools, { ...plainCase, ...changedCase }).brief
}

const openWeights = { mustHaves: { keys: ['open-weights'] } }

test.each<[string, readonly Partial<Tool>[], Partial<BuyerCase>, kind: string, headline: string]>([
  ['ahead by the panel', [{ reviews: liked }, { reviews: lessLiked }], {}, 'choice', 'Anchor: the panel prefers it.'],
  [
    'ahead by both',
    [
      { reviews: liked, offers: costing(40) },
      { reviews: lessLiked, offers: costing(120) },
    ],
    {},
    'choice',
    'Anchor: the panel prefers it, and it costs a third as much.',
  ],
  [
    'ahead, but shorter',
    [
      { reviews: liked, facts: short },
      { reviews: lessLiked, facts: long },
    ],
    {},
    'choice',
    'Anchor, unless your prompts exceed 131,072 tokens.',
  ],
  [
    'a trade-off',
    [
      { reviews: liked, offers: costing(130) },
      { reviews: lessLiked, offers: costing(41) },
    ],
    {},
    'depends',
    'It depends: the panel prefers Anchor, Beacon costs 3.2 times less.',
  ],
  [
    'even, but one takes more',
    [
      { reviews: liked, facts: short },
      { reviews: liked, facts: long },
    ],
    {},
    'depends',
    'Beacon if your prompts exceed 131,072 tokens; otherwise no real difference.',
  ],
  [
    'even, and each takes something',
    [
      { reviews: liked, facts: factsOf({ contextWindow: 131_072, openWeights: 'yes' }) },
      { reviews: liked, facts: factsOf({ contextWindow: 1_000_000, openWeights: 'no' }) },
    ],
    {},
    'depends',
    'It depends: Anchor if you need open weights, Beacon if your prompts exceed 131,072 tokens.',
  ],
  [
    'even',
    [
      { reviews: liked, offers: costing(100) },
      { reviews: liked, offers: costing(110) },
    ],
    {},
    'no real difference',
    'No real difference for this case.',
  ],
  [
    'even without prices',
    [{ reviews: liked }, { reviews: liked }],
    {},
    'no real difference',
    'No real difference in what is known.',
  ],
  [
    'cheap and unjudged',
    [{ offers: costing(12) }, { offers: costing(180) }],
    {},
    'not enough known',
    'On price, Anchor: $12 against $180 a month. The panel has judged neither yet.',
  ],
  [
    'close and unjudged',
    [{ offers: costing(71) }, { offers: costing(72) }],
    {},
    'not enough known',
    'Prices are close: $71 and $72 a month. The panel has judged neither yet.',
  ],
  [
    'judged on one side',
    [{ offers: costing(71) }, { offers: costing(72), reviews: liked }],
    {},
    'not enough known',
    'Prices are close: $71 and $72 a month. The panel has not judged Anchor yet.',
  ],
  [
    'priced on one side',
    [{ offers: costing(71), reviews: liked }, { reviews: lessLiked }],
    {},
    'not enough known',
    'The panel prefers Anchor. What Beacon costs is not known.',
  ],
  [
    'close and unjudged, where one takes more',
    [
      { offers: costing(71), facts: long },
      { offers: costing(72), facts: short },
    ],
    {},
    'not enough known',
    'At about the same price, Anchor offers more. The panel has judged neither yet.',
  ],
  [
    'close and unjudged, where each takes something',
    [
      { offers: costing(71), facts: factsOf({ contextWindow: 131_072, openWeights: 'yes' }) },
      { offers: costing(71), facts: factsOf({ contextWindow: 1_000_000, openWeights: 'no' }) },
    ],
    {},
    'not enough known',
    'Both cost $71 a month. The panel has judged neither yet.',
  ],
  [
    'three unjudged, two of them as cheap',
    [{ offers: costing(3.6) }, { offers: costing(15.8) }, { offers: costing(3.6) }],
    {},
    'not enough known',
    'On price, Anchor or Cove: $3.60 a month against $15.80. The panel has judged none yet.',
  ],
  [
    'those whose reviewers do not count',
    [
      { offers: costing(71), reviews: reviewedBy({ Builder: 88 }) },
      { offers: costing(72), reviews: reviewedBy({ Builder: 60 }) },
    ],
    { weights: new Map([['builder', 0]]) },
    'not enough known',
    'Prices are close: $71 and $72 a month. No reviewer who counts has judged Anchor or Beacon.',
  ],
  ['nothing known', [{}, {}], {}, 'not enough known', 'Not enough is known. The panel has judged neither yet.'],
  [
    'one without a must-have',
    [{ facts: factsOf({ openWeights: 'no' }), reviews: liked }, { facts: factsOf({ openWeights: 'yes' }) }],
    openWeights,
    'choice',
    'Beacon: the only one that has all that you must have.',
  ],
  [
    'one that may have it',
    [{ facts: factsOf({ openWeights: 'no' }), reviews: liked }, {}],
    openWeights,
    'choice',
    'Beacon: the only one that is not ruled out.',
  ],
  [
    'both without a must-have',
    [{ facts: factsOf({ openWeights: 'no' }) }, { facts: factsOf({ openWeights: 'no' }) }],
    openWeights,
    'none fits',
    'Neither has all that you must have.',
  ],
  ['different kinds', [{ kind: router }, {}], {}, 'not substitutes', 'These do different jobs; you could use both.'],
  [
    'different kinds of which one misses a must-have',
    [{ kind: router, facts: factsOf({ openWeights: 'no' }) }, { facts: factsOf({ openWeights: 'yes' }) }],
    openWeights,
    'not substitutes',
    'These do different jobs.',
  ],
  [
    'two of one kind and another',
    [{ kind: router }, { reviews: liked }, { reviews: lessLiked }],
    {},
    'not substitutes',
    'Not all of these do the same job; you could use more than one.',
  ],
  [
    'the best of three',
    [
      { reviews: liked, offers: costing(40) },
      { reviews: lessLiked, offers: costing(120) },
      { reviews: lessLiked, offers: costing(80) },
    ],
    {},
    'choice',
    'Anchor: the panel prefers it, and it costs least.',
  ],
  [
    'three with a trade-off',
    [
      { reviews: liked, offers: costing(130) },
      { reviews: lessLiked, offers: costing(41) },
      { reviews: lessLiked, offers: costing(90) },
    ],
    {},
    'depends',
    'It depends: the panel prefers Anchor, Beacon costs least.',
  ],
])('the headline of %s', (_, changes, changedCase, kind, headline) => {
  const { outcome } = brief(changes, changedCase)

  expect([outcome.kind, outcome.headline]).toEqual([kind, headline])
})

test('why several tools do another job than one is a whole sentence', () => {
  const { outcome } = brief([{}, {}, { kind: router }])

  expect(outcome.because).toMatch(/^Each of Anchor and Beacon /)
})

const [shipped, skipped] = [{ verdict: 'ship' }, { verdict: 'skip' }] as const

test.each<[string, readonly Partial<Tool>[], headline: string]>([
  [
    'the panel skips both, and one costs less',
    [
      { reviews: reviewedBy({ Builder: skipped, Skeptic: skipped }), offers: costing(40) },
      { reviews: reviewedBy({ Builder: skipped, Skeptic: skipped }), offers: costing(120) },
    ],
    'The panel skips both. Of the two, Anchor: it costs a third as much.',
  ],
  [
    'the panel skips the one that costs less',
    [
      { reviews: reviewedBy({ Builder: skipped, Skeptic: skipped, Founder: shipped }), offers: costing(40) },
      { reviews: reviewedBy({ Builder: skipped, Skeptic: shipped, Founder: shipped }), offers: costing(120) },
    ],
    'Anchor, though the panel skips it: it costs a third as much.',
  ],
  [
    'the panel skips the one that costs less and takes less',
    [
      {
        reviews: reviewedBy({ Builder: skipped, Skeptic: skipped, Founder: shipped }),
        offers: costing(40),
        facts: short,
      },
      {
        reviews: reviewedBy({ Builder: skipped, Skeptic: shipped, Founder: shipped }),
        offers: costing(120),
        facts: long,
      },
    ],
    'Anchor, though the panel skips it, unless your prompts exceed 131,072 tokens.',
  ],
])('the headline where %s', (_, changes, headline) => {
  expect(brief(changes).outcome.headline).toBe(headline)
})

test('a choice that the panel is split on says so', () => {
  const { because } = brief([
    { reviews: reviewedBy({ Builder: shipped, Skeptic: skipped }), offers: costing(40) },
    { reviews: reviewedBy({ Builder: shipped, Skeptic: skipped }), offers: costing(120) },
  ]).outcome

  expect(because).toMatch(/The panel is split on Anchor\.$/)
})

test('three of which the panel prefers none depend on the price, the highest score and what only one can do', () => {
  const texts = factsOf({ input: ['text'] })
  const outcome = brief([
    { reviews: reviewedBy({ Builder: 70, Skeptic: 70 }), offers: costing(41), facts: texts },
    { reviews: reviewedBy({ Builder: 74, Skeptic: 74 }), offers: costing(130), facts: texts },
    {
      reviews: reviewedBy({ Builder: 76, Skeptic: 76 }),
      offers: costing(130),
      facts: factsOf({ input: ['text', 'image'] }),
    },
  ]).outcome

  expect(outcome.kind).toBe('depends')
  expect(outcome.headline).toBe('It depends: Anchor costs least, Cove scores highest.')
  expect(outcome.because).toContain('The panel’s mean scores: Cove 76, Beacon 74, Anchor 70.')
  expect(outcome.because).toContain('If you send images, only Cove will do.')
})

test('a tool does not score highest where the reviewers who count most put another one ahead', () => {
  const sides = [
    { reviews: reviewedBy({ Builder: 70, Skeptic: 70 }), offers: costing(41) },
    { reviews: reviewedBy({ Builder: 80, Skeptic: 66 }), offers: costing(130) },
    { reviews: reviewedBy({ Builder: 76, Skeptic: 76 }), offers: costing(130) },
  ]
  const weights = new Map([['builder', 5]])

  expect(brief(sides).outcome.headline).toBe('It depends: Anchor costs least, Cove scores highest.')
  expect(brief(sides, { ...plainCase, weights }).outcome.headline).toBe('It depends: Anchor costs least.')
})

test('nobody scores highest where one has no score, or two have the same', () => {
  const headline = (...scores: readonly [number, number | undefined, number]) =>
    brief(
      scores.map((score, index) => ({
        reviews: reviewedBy({
          Builder: { verdict: 'ship', ...(score !== undefined && { score }) },
          Skeptic: { verdict: 'ship', ...(score !== undefined && { score }) },
        }),
        offers: costing(index === 0 ? 41 : 130),
      })),
    ).outcome.headline

  expect(headline(70, 74, 74)).toBe('It depends: Anchor costs least.')
  expect(headline(70, undefined, 76)).not.toContain('scores highest')
})

test('what it depends on, and that there is no difference, says what the panel skips', () => {
  const skips = { Builder: skipped, Skeptic: skipped }
  const depends = brief([
    { reviews: liked, offers: costing(130) },
    { reviews: reviewedBy({ ...skips, Founder: skipped }), offers: costing(41) },
  ]).outcome
  const same = brief([{ reviews: reviewedBy(skips) }, { reviews: reviewedBy(skips) }]).outcome

  expect(depends.headline).toBe('It depends: the panel prefers Anchor, Beacon costs 3.2 times less.')
  expect(depends.because).toMatch(/The panel skips Beacon\.$/)
  expect(same.because).toMatch(/The panel skips Anchor and Beacon\.$/)
})

test('a choice says why with figures, and what it depends on', () => {
  const { because, notes } = brief([
    { reviews: liked, offers: costing(40), facts: short },
    { reviews: lessLiked, offers: costing(120), facts: long },
  ]).outcome

  expect(because).toContain('3 of 4 reviewers prefer Anchor to Beacon')
  expect(because).toContain('Anchor costs $40 a month against $120: 3 times less.')
  expect(notes.map(({ label }) => label)).toEqual(['What tips it', 'What would rule it out', 'How sure'])
  expect(notes[0]?.words).toBe(
    'By the panel Beacon leads once Founder counts more than 3.75 times as much as each of the others.',
  )
  expect(notes[1]).toMatchObject({ row: 'contextWindow' })
})

test('a trade-off says until when the price counts', () => {
  const { notes } = brief([
    { reviews: liked, offers: costing(130) },
    { reviews: lessLiked, offers: costing(41) },
  ]).outcome

  expect(notes[0]?.words).toContain('Price no longer decides once Anchor costs less than $51.25 a month.')
})

test('what tips it leads to the row that it is about', () => {
  const row = (reviews: Tool['reviews']) =>
    brief([
      { reviews: liked, offers: costing(130) },
      { reviews, offers: costing(41) },
    ]).outcome.notes[0]?.row

  expect(row(lessLiked)).toBe('score')
  expect(row(reviewedBy({ Builder: 60, Skeptic: 60, Founder: 60, Futurist: 60 }))).toBe('cost')
})

test('where the panel is silent, a brief says which prices would change it', () => {
  const tip = (...dollars: readonly number[]) =>
    brief(dollars.map((each) => ({ offers: costing(each) }))).outcome.notes.find(
      ({ label }) => label === 'What tips it',
    )

  expect(tip(71, 142)).toEqual({
    label: 'What tips it',
    words: 'Price no longer decides once Beacon costs less than $88.75 a month.',
    row: 'cost',
  })
  expect(tip(20, 40, 80)?.words).toBe(
    'Price no longer decides once Beacon costs less than $25 a month or Cove costs less than $25 a month.',
  )
  expect(tip(71, 72)?.words).toBe('A judgement of the panel, or prices at least 1.25 times apart.')
})

test('what is as well founded of several tools is said once', () => {
  const source = 'https://tidewater.example/models'
  const sourced: Tool['facts'] = {
    contextWindow: { applies: true, value: 1_000_000, evidence: 'unverified', source },
  }
  const sure = (...changes: readonly Partial<Tool>[]) =>
    brief(changes).outcome.notes.find(({ label }) => label === 'How sure')?.words

  expect(sure({ facts: sourced }, { facts: sourced })).toBe(
    'Anchor and Beacon: every fact has a source, none checked by us.',
  )
  expect(sure({ facts: sourced }, { facts: short })).toBe(
    'Anchor: every fact has a source, none checked by us. Beacon: no fact has a source.',
  )
  expect(sure({ facts: { ...factsOf({ reasoning: 'yes' }), ...sourced } }, {})).toContain(
    'Anchor: 1 of 2 facts have a source, none checked by us.',
  )
})

test('what is missing is named with its reason', () => {
  const { notes } = brief([{ reviews: liked }, { reviews: liked, offers: costing(0) }]).outcome

  expect(notes.find(({ label }) => label === 'What is missing')?.words).toBe(
    'The cost of Anchor: no price list of ours has an offer. The cost of Beacon: listed at zero, which may mean a trial.',
  )
})

test('panels of different size, old prices and prices that end are told', () => {
  const { notes } = brief([
    { reviews: liked, offers: costing(40, { asOf: '2026-06-01' }) },
    { reviews: lessLiked.slice(1), offers: costing(120, { validUntil: '2026-12-31' }) },
  ]).outcome
  const sure = notes.find(({ label }) => label === 'How sure')?.words

  expect(sure).toContain('4 reviewers judged Anchor and 3 reviewers judged Beacon.')
  expect(sure).toContain('The price of Anchor is 179 days old.')
  expect(sure).toContain('The price of Beacon ends on 31 December 2026.')
})

test('a router that its vendor sells a model beside is used with it', () => {
  const azure = { slug: 'azure', name: 'Azure' }
  const anchor = { kind: router, vendor: 'Microsoft', maker: { name: 'Microsoft', providers: [azure] } }

  const sold = brief([anchor, { offers: costing(40, { provider: azure }) }]).outcome.notes[0]
  const unknown = brief([anchor, { offers: costing(40) }]).outcome.notes[0]

  expect(sold).toMatchObject({
    label: 'Use both',
    words: 'When you want Anchor to pass work to Beacon. Microsoft sells Beacon through Azure.',
  })
  expect(unknown?.words).toContain('Whether it offers Beacon is not in our records.')
})

test('a tool that misses a must-have is out and is used with no other', () => {
  const { notes } = brief(
    [{ kind: router }, { facts: factsOf({ openWeights: 'no' }) }, { facts: factsOf({ openWeights: 'yes' }) }],
    openWeights,
  ).outcome

  expect(notes[0]?.words).toContain('When you want Anchor to pass work to Cove.')
  expect(notes[1]).toEqual({ label: 'What is ruled out', words: 'Beacon misses “Open weights” (No).' })
})

test('of several kinds, those of one kind are decided among themselves', () => {
  const { because } = brief([{ kind: router }, { reviews: liked }, { reviews: lessLiked }]).outcome

  expect(because).toContain('Anchor passes prompts on; each of Beacon and Cove answers prompts itself.')
  expect(because).toContain('Between Beacon and Cove, Beacon: the panel prefers it.')
})

test('a request that is longer than a context window puts the tool out', () => {
  const { outcome } = brief([
    { facts: factsOf({ contextWindow: 2_048 }), reviews: liked, offers: costing(12) },
    { facts: long, reviews: lessLiked, offers: costing(180) },
  ])

  expect(outcome).toMatchObject({ kind: 'choice', choice: 'beacon' })
  expect(outcome.because).toBe('Anchor misses “Requests of 2,500 tokens” (2,048 tokens).')
})

test('a workload of text puts no tool out that takes sound alone', () => {
  const listens = factsOf({ contextWindow: 448, input: ['audio'] })

  expect(brief([{ facts: listens }, {}]).statements.filter(({ kind }) => kind === 'must-have')).toEqual([])
})

test('reasons end “Choose it if” and begin with what editors say', () => {
  const { reasons } = brief([
    {
      bestFor: 'you are on Azure already',
      reviews: liked,
      offers: costing(41),
      facts: factsOf({ contextWindow: 1_000_000, input: ['text', 'image', 'pdf'] }),
    },
    { reviews: lessLiked, offers: costing(130), facts: factsOf({ contextWindow: 131_072, input: ['text'] }) },
  ])

  expect(reasons[0]?.map(({ words }) => words)).toEqual([
    'you are on Azure already',
    'you trust the panel: 3 of 4 reviewers prefer it, by 5.5 points',
    'price matters most: $41 a month against $130',
    'your prompts exceed 131,072 tokens',
    'you send images or PDFs',
  ])
  expect(reasons[1]).toEqual([])
})

test('beside two others only what neither of them has is a reason', () => {
  const { reasons } = brief([
    { offers: costing(41), facts: factsOf({ contextWindow: 1_000_000, input: ['text', 'image', 'pdf'] }) },
    { offers: costing(130), facts: factsOf({ contextWindow: 131_072, input: ['text', 'image'] }) },
    { offers: costing(200), facts: factsOf({ contextWindow: 200_000, input: ['text'] }) },
  ])

  expect(reasons[0]?.map(({ words }) => words)).toEqual([
    'price matters most: $41 a month against $130 and $200',
    'your prompts exceed 200,000 tokens',
    'you send PDFs',
  ])
})

test('a tool of another kind is chosen for its job', () => {
  const { reasons } = brief([{ kind: router }, {}])

  expect(reasons.map((own) => own.map(({ words }) => words))).toEqual([
    ['you need something that passes prompts on'],
    ['you need something that answers prompts itself'],
  ])
})

test.each([['beacon'], ['zebra']])(
  'a reason of the panel rests on the scores, also beside an unscored tool named %s',
  (slug) => {
    const best = buildTool('harbour', { reviews: reviewedBy({ Builder: 90, Skeptic: 90, Founder: 90 }) })
    const scored = buildTool('lantern', { reviews: reviewedBy({ Builder: 70, Skeptic: 70, Founder: 70 }) })
    const skip = { verdict: 'skip' as const }
    const unscored = buildTool(slug, { reviews: reviewedBy({ Builder: skip, Skeptic: skip, Founder: skip }) })

    const { comparison, brief } = writeBriefOf([best, scored, unscored].sort((a, b) => (a.slug < b.slug ? -1 : 1)))

    const side = comparison.sides.findIndex(({ tool }) => tool === best)
    expect(brief.reasons[side]?.map(({ row }) => row)).toEqual(['score'])
  },
)

test('a budget that only another provider meets is said with its price beside the price that is compared', () => {
  const rates = (amount: string) => [perMillion('input', amount), perMillion('output', amount)]
  const cheap = buildOffer({ provider: { slug: 'cove', name: 'Cove' }, components: rates('1') })
  const offers = [buildOffer({ isVendors: true, components: rates('10') }), cheap]

  const { outcome } = brief(
    [
      { offers, reviews: liked },
      { offers: costing(20), reviews: liked },
    ],
    {
      mustHaves: { keys: [], budget: 100 },
    },
  )

  expect(outcome.notes[0]).toEqual({
    label: 'The budget',
    words:
      'Anchor meets “At most $100 a month” ($25 a month from Cove), but not at the price that is compared, $250 from Tidewater.',
    row: 'cheapest',
  })
})
