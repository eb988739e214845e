import { expect, test } from 'vitest'
import type { Offer, Tool } from '@/lib/catalogue/catalogue'
import type { Statement, StatementKind } from '@/lib/comparison/brief/statement'
import { plainCase, writeBriefOf } from '@/tests/support/briefs'
import { buildOffer } from '@/tests/support/prices'
import { buildTool, costing, factsOf, reviewedBy, router } from '@/tests/support/tools'

const [liked, lessLiked] = [reviewedBy({ Builder: 90, Skeptic: 90 }), reviewedBy({ Builder: 70, Skeptic: 70 })]

type Changes = Partial<Tool>

/** The statements about Anchor and Beacon together. */
function between(kind: StatementKind, anchor: Changes, beacon: Changes, weights = plainCase.weights): Statement[] {
  const tools = [buildTool('anchor', anchor), buildTool('beacon', beacon)]
  const { statements } = writeBriefOf(tools, { ...plainCase, weights }).brief
  return statements.filter((statement) => statement.kind === kind && statement.tools.length === 2)
}

function panelOf(
  anchor: Parameters<typeof reviewedBy>[0],
  beacon: Parameters<typeof reviewedBy>[0],
  weights?: ReadonlyMap<string, number>,
): Statement | undefined {
  return between('panel', { reviews: reviewedBy(anchor) }, { reviews: reviewedBy(beacon) }, weights)[0]
}

test('the panel’s view is told with how many prefer which, the mean of the differences and their spread', () => {
  const said = panelOf(
    { Builder: 88, Skeptic: 82, Founder: 72, Futurist: 85 },
    { Builder: 78, Skeptic: 72, Founder: 80, Futurist: 75 },
  )

  expect(said).toMatchObject({
    favours: 'anchor',
    isClear: true,
    words:
      '3 of 4 reviewers prefer Anchor to Beacon, 1 the other way round; on average it scores 5.5 points more (from 8 less to 10 more).',
    gist: '3 of 4 reviewers prefer it, by 5.5 points',
    row: 'score',
  })
  expect(said?.arithmetic).toMatch(/^Anchor against Beacon: /)
  expect(said?.arithmetic).toContain('Founder ship 72 against ship 80')
  expect(said?.arithmetic).toMatch(/mean difference \+5\.5$/)
})

test('a preference of fewer than half says what the others think', () => {
  const [some, both] = [
    { Builder: 80, Skeptic: 80, Founder: 60, Futurist: 60, Creator: 60 },
    { Builder: 70, Skeptic: 70, Founder: 60, Futurist: 60, Creator: 60 },
  ]
  const said = panelOf(both, some)
  const divided = panelOf({ ...both, Creator: 64 }, some)

  expect(said?.words).toMatch(/^2 of 5 reviewers prefer Beacon to Anchor, 3 score both the same, none prefers Anchor; /)
  expect(said?.gist).toBe('2 of 5 reviewers prefer it and none the other, by 4 points')
  expect(divided?.words).toMatch(
    /^2 of 5 reviewers prefer Beacon to Anchor, 1 the other way round, 2 score both the same; /,
  )
  expect(divided?.gist).toBe('2 of 5 reviewers prefer it and 1 the other, by 3.2 points')
})

test.each([
  [{ Builder: 80, Skeptic: 78 }, '(from 8 to 10 more)'],
  [{ Builder: 80, Skeptic: 70 }, '(from 0 to 10 more)'],
  [{ Builder: 80, Skeptic: 80 }, '(10 more each)'],
])('how far the scores of %j lie apart is said in words', (anchor, range) => {
  expect(panelOf(anchor, { Builder: 70, Skeptic: 70 })?.words).toContain(range)
})

test('where more prefer one tool and the scores the other, both are said', () => {
  const said = panelOf({ Builder: 72, Skeptic: 72, Founder: 60 }, { Builder: 70, Skeptic: 70, Founder: 70 })

  expect(said?.words).toBe(
    'The panel sees no clear difference: 2 of 3 reviewers for Anchor, 1 for Beacon; but on average Beacon scores 2 points more (from 2 less to 10 more).',
  )
})

test('where nobody prefers one, no count of nobody is said', () => {
  const same = { Builder: 70, Skeptic: 60 }

  expect(panelOf(same, same)?.words).toBe('The panel sees no difference: 2 reviewers score both the same.')
})

test('scores that are all the same have no spread beside a preference by verdict', () => {
  const skipped = { verdict: 'skip', score: 60 } as const
  const shipped = { verdict: 'ship', score: 60 } as const

  expect(panelOf({ Builder: shipped, Skeptic: shipped }, { Builder: skipped, Skeptic: skipped })?.words).toBe(
    '2 of 2 reviewers prefer Anchor to Beacon; on average it scores as much.',
  )
})

test('the arithmetic of the panel begins with the tool that is ahead', () => {
  const said = panelOf({ Builder: 72, Skeptic: 70 }, { Builder: 87, Skeptic: 80 })

  expect(said?.arithmetic).toBe(
    'Beacon against Anchor: Builder ship 87 against ship 72; Skeptic ship 80 against ship 70; mean difference +12.5',
  )
})

test('reviewers who give no scores agree by verdict', () => {
  const [ship, skip] = [{ verdict: 'ship' }, { verdict: 'skip' }] as const

  expect(panelOf({ Builder: ship, Skeptic: ship }, { Builder: skip, Skeptic: ship })?.words).toBe(
    '1 of 2 reviewers prefers Anchor to Beacon, 1 gives both the same verdict, none prefers Beacon.',
  )
})

test('a lead of less than 3 points is no difference, and one of 3 points is', () => {
  expect(panelOf({ Builder: 80, Skeptic: 80 }, { Builder: 77, Skeptic: 78 })).toMatchObject({ isClear: false })
  expect(panelOf({ Builder: 80, Skeptic: 80 }, { Builder: 77, Skeptic: 77 })).toMatchObject({ isClear: true })
})

test('a mean that one reviewer alone makes is no preference of the panel', () => {
  const said = panelOf({ Builder: 100, Skeptic: 70, Founder: 70 }, { Builder: 60, Skeptic: 72, Founder: 72 })

  expect(said?.isClear).toBe(false)
})

test('whoever ships one tool and skips the other prefers the one shipped, whatever the scores', () => {
  const said = panelOf(
    { Builder: { verdict: 'ship', score: 60 }, Skeptic: { verdict: 'ship' } },
    { Builder: { verdict: 'skip', score: 62 }, Skeptic: { verdict: 'skip' } },
  )

  expect(said).toMatchObject({ favours: 'anchor', isClear: true })
  expect(said?.words).toContain('2 of 2 reviewers prefer Anchor to Beacon')
})

test('verdicts decide without scores where half of the reviewers ship one alone', () => {
  const [ship, skip] = [{ verdict: 'ship' }, { verdict: 'skip' }] as const

  expect(panelOf({ Builder: ship, Skeptic: ship }, { Builder: ship, Skeptic: skip })).toMatchObject({
    favours: 'anchor',
    isClear: true,
    row: 'verdict',
  })
  expect(
    panelOf({ Builder: ship, Skeptic: ship, Founder: ship }, { Builder: ship, Skeptic: skip, Founder: ship }),
  ).toMatchObject({ isClear: false })
})

test('fewer than two reviewers who judged both are no panel', () => {
  expect(panelOf({ Builder: 90, Skeptic: 90 }, { Builder: 60, Founder: 60 })).toBeUndefined()
})

test('scores that only one of two tools has do not make them even', () => {
  expect(panelOf({ Builder: 90, Skeptic: 90 }, { Builder: { verdict: 'ship' }, Skeptic: 60 })).toBeUndefined()
})

test('a missing review does not help beside a score that could only be met', () => {
  const anchor = { Builder: 80, Skeptic: 80 }
  const beacon = { Builder: 83, Skeptic: 83 }

  expect(panelOf(anchor, beacon)).toMatchObject({ favours: 'beacon', isClear: true })
  expect(panelOf({ ...anchor, Founder: 90 }, beacon)).toMatchObject({ favours: 'beacon', isClear: true })
  expect(panelOf({ ...anchor, Founder: 100 }, beacon)).toMatchObject({ isClear: false })
})

test('a reviewer who counts nothing is left out, and weights move the mean', () => {
  const anchor = { Builder: 80, Skeptic: 70, Founder: 70 }
  const beacon = { Builder: 70, Skeptic: 76, Founder: 76 }

  expect(panelOf(anchor, beacon)).toMatchObject({ isClear: false, favours: 'beacon' })
  expect(panelOf(anchor, beacon, new Map([['builder', 0]]))).toMatchObject({ favours: 'beacon', isClear: true })
  const weighed = panelOf(anchor, beacon, new Map([['builder', 5]]))
  expect(weighed).toMatchObject({ favours: 'anchor', isClear: true })
  expect(weighed?.words).toContain('by weighted average')
  expect(weighed?.arithmetic).toContain('(counts 5)')
})

test('costs are told with both sums and how many times as much', () => {
  const [said] = between('cost', { offers: costing(41) }, { offers: costing(130) })

  expect(said).toMatchObject({
    favours: 'anchor',
    isClear: true,
    words: 'Anchor costs $41 a month against $130: 3.2 times less.',
    arithmetic: '$130 / $41 = 3.2 times; Anchor from Tidewater, Beacon from Tidewater',
    row: 'cost',
  })
})

test('a price counts from 1.25 times on, exactly', () => {
  const [below] = between('cost', { offers: costing(100) }, { offers: costing(124.99999999) })
  const [exactly] = between('cost', { offers: costing(100) }, { offers: costing(125) })

  expect([below?.isClear, exactly?.isClear]).toEqual([false, true])
  expect(below?.words).toContain('too close to count')
})

test('an old price counts and is named', () => {
  const [said] = between('cost', { offers: costing(41, { asOf: '2026-06-01' }) }, { offers: costing(130) })

  expect(said).toMatchObject({ isClear: true })
  expect(said?.arithmetic).toContain('Anchor from Tidewater, a price 179 days old')
})

test('a price that ends within 90 days is said until then, a later end is not', () => {
  const until = (validUntil: string) =>
    between('cost', { offers: costing(41, { validUntil }) }, { offers: costing(123) })
  const [soon] = until('2026-12-31')
  const [dearer] = between('cost', { offers: costing(41) }, { offers: costing(130, { validUntil: '2026-12-31' }) })

  expect(soon?.words).toBe('Anchor costs $41 a month (until 31 December 2026) against $123: 3 times less.')
  expect(soon?.advantage?.does).toBe('costs a third as much until 31 December 2026')
  expect(dearer?.words).toBe('Anchor costs $41 a month against $130 (until 31 December 2026): 3.2 times less.')
  expect(dearer?.advantage?.does).toBe('costs 3.2 times less')
  expect(until('2027-02-25')[0]?.words).toContain('until 25 February 2027')
  expect(until('2027-02-26')[0]?.words).toBe('Anchor costs $41 a month against $123: 3 times less.')
})

test('a price that ends is said in every part of the answer', () => {
  const { outcome, reasons } = writeBriefOf([
    buildTool('anchor', { offers: costing(41, { validUntil: '2026-12-31' }), reviews: liked }),
    buildTool('beacon', { offers: costing(123), reviews: lessLiked }),
  ]).brief

  expect(outcome.headline).toBe('Anchor: the panel prefers it, and it costs a third as much until 31 December 2026.')
  expect(outcome.because).toContain('$41 a month (until 31 December 2026) against $123')
  expect(reasons[0]?.map(({ words }) => words)).toContain(
    'price matters most: $41 a month (until 31 December 2026) against $123',
  )
})

test('a cost that only one of them has is no comparison', () => {
  expect(between('cost', { offers: costing(41) }, {})).toEqual([])
  expect(between('cost', { offers: costing(41) }, { offers: costing(0) })).toEqual([])
})

const month = { counts: 'month', unit: 'month' } as const
const minute = { counts: 'audio', direction: 'in', unit: 'minute' } as const

/** The vendor's plan at this price, or its price of sound. */
function selling(amount: string, sold: typeof month | typeof minute = month): Offer[] {
  const components = [{ ...sold, per: 1, amount, currency: 'USD' }]
  return [buildOffer({ model: 'Pro', isVendors: true, basis: 'plan', components })]
}

test('tools that are sold by the same unit are compared by it as by cost', () => {
  const [plans] = between('cost', { offers: selling('10') }, { offers: selling('20') })
  const [sound] = between('cost', { offers: selling('0.01', minute) }, { offers: selling('0.002', minute) })

  expect(plans).toMatchObject({
    favours: 'anchor',
    isClear: true,
    words: 'Anchor costs $10 a month against $20: 2 times less.',
    arithmetic: '$20 / $10 = 2 times; Anchor for Pro, Beacon for Pro',
    row: 'plans',
    gist: '$10 against $20 a month',
  })
  expect(sound).toMatchObject({
    favours: 'beacon',
    words: 'Beacon costs $0.12 an hour of sound against $0.60: 5 times less.',
    row: 'plans',
  })
})

test('a price by use counts from 1.25 times on, as a cost does', () => {
  const clear = ['12.49', '12.50'].map((other) => {
    return between('cost', { offers: selling('10') }, { offers: selling(other) })[0]?.isClear
  })

  expect(clear).toEqual([false, true])
})

test('a known cost of the workload counts before plans, and plans of both where one cost is missing', () => {
  const both = { offers: [...costing(41), ...selling('100')] }

  expect(between('cost', both, { offers: [...costing(130), ...selling('10')] })[0]).toMatchObject({
    favours: 'anchor',
    row: 'cost',
  })
  expect(between('cost', both, { offers: selling('10') })[0]).toMatchObject({ favours: 'beacon', row: 'plans' })
})

test('prices for different things are not compared, and keep two tools from being ranked', () => {
  const reviews = reviewedBy({ Builder: 90, Skeptic: 90 })
  const others = reviewedBy({ Builder: 60, Skeptic: 60 })
  const [anchor, beacon] = [
    { reviews, offers: selling('10') },
    { reviews: others, offers: selling('0.01', minute) },
  ]

  expect(between('cost', anchor, beacon)).toEqual([])
  const { outcome } = writeBriefOf([buildTool('anchor', anchor), buildTool('beacon', beacon)]).brief
  expect(outcome.kind).toBe('not enough known')
  expect(outcome.headline).toBe('The panel prefers Anchor. Their prices are for different things.')
})

test('a free program beside a plan is not ranked, and said to be free', () => {
  const reviews = liked
  const free = buildOffer({ isVendors: true, basis: 'free', components: [] })
  const { outcome } = writeBriefOf([
    buildTool('anchor', { reviews, offers: [free], facts: factsOf({ openSource: 'yes' }) }),
    buildTool('beacon', { reviews, offers: selling('20') }),
  ]).brief

  expect(outcome.kind).toBe('not enough known')
  expect(outcome.headline).toBe(
    'No clear winner: Anchor is a free program (models not included), Beacon costs $20 a month.',
  )
  expect(outcome.notes.map(({ label }) => label)).not.toContain('What is missing')
})

test('where a price is known in words alone, the panel’s preference and both prices are said', () => {
  const pricing = { entry: 'freemium', summary: 'Credits.' } as const
  const feeOnTop = { feeOnTop: '5.5% when you buy credits, at least $0.80; 5% if paid in crypto' }
  const { outcome } = writeBriefOf([
    buildTool('anchor', { reviews: lessLiked, pricing, facts: factsOf(feeOnTop) }),
    buildTool('beacon', { reviews: liked, offers: selling('20') }),
  ]).brief

  expect(outcome).toMatchObject({
    kind: 'not enough known',
    prefers: 'beacon',
    headline: 'Beacon: the panel prefers it.',
  })
  expect(outcome.because).toMatch(
    /Anchor is free to begin \(with a fee of 5\.5% when you buy credits\); Beacon costs \$20 a month\.$/,
  )
  expect(outcome.notes.map(({ label }) => label)).not.toContain('What is missing')
})

test('a choice whose prices are known in words alone says them', () => {
  const pricing = { entry: 'freemium', summary: 'Credits.' } as const
  const { outcome } = writeBriefOf([
    buildTool('anchor', { reviews: lessLiked, pricing }),
    buildTool('beacon', { reviews: liked, pricing: { entry: 'contact', summary: 'By contract.' } }),
  ]).brief

  expect(outcome).toMatchObject({ kind: 'choice', choice: 'beacon' })
  expect(outcome.because).toContain('Anchor is free to begin; Beacon has a price on request.')
})

test('what would rule out a tool that the panel prefers is said where its price is not known', () => {
  const { outcome } = writeBriefOf([
    buildTool('anchor', { reviews: lessLiked, offers: selling('20'), facts: factsOf({ mcp: 'yes' }) }),
    buildTool('beacon', { reviews: liked, facts: factsOf({ mcp: 'no' }) }),
  ]).brief

  expect(outcome.headline).toBe('The panel prefers Beacon. What Beacon costs is not known.')
  expect(outcome.notes).toContainEqual(
    expect.objectContaining({ label: 'What would rule it out', words: 'Anchor supports MCP; Beacon does not.' }),
  )
})

test('assistants are decided by panel and plan, in the words of a month', () => {
  const judged = reviewedBy({ Builder: 80, Skeptic: 80 })
  const { outcome, reasons } = writeBriefOf([
    buildTool('anchor', { reviews: judged, offers: selling('10') }),
    buildTool('beacon', { reviews: judged, offers: selling('20') }),
  ]).brief

  expect(outcome).toMatchObject({ kind: 'choice', choice: 'anchor' })
  expect(reasons[0]).toContainEqual(
    expect.objectContaining({ words: 'price matters most: $10 a month against $20', row: 'plans' }),
  )
})

test('what only one can do is told once a row, and a blank is no difference', () => {
  const anchor = { facts: factsOf({ input: ['text', 'image', 'pdf'], openWeights: 'yes', reasoning: 'yes' }) }
  const beacon = { facts: factsOf({ input: ['text', 'audio'], openWeights: 'no' }) }

  expect(between('capability', anchor, beacon).map(({ words, favours, row }) => [words, favours, row])).toEqual([
    ['Anchor has open weights; Beacon does not.', 'anchor', 'openWeights'],
    ['Anchor takes images and PDFs; Beacon does not.', 'anchor', 'input'],
    ['Beacon takes sound; Anchor does not.', 'beacon', 'input'],
  ])
})

test('a tool for sound that also takes text as a hint is not chosen for text', () => {
  const [hints, none] = [{ facts: factsOf({ input: ['audio', 'text'] }) }, { facts: factsOf({ input: ['audio'] }) }]

  expect(between('capability', hints, none)).toEqual([])
})

test('a fact that does not apply is neither had nor lacked', () => {
  const anchor = { facts: factsOf({ selfHosting: 'yes' }) }

  expect(between('capability', anchor, { facts: { selfHosting: { applies: false } } })).toEqual([])
})

test('a limit is told from twice as much on', () => {
  const windows = (tokens: number) => ({ facts: factsOf({ contextWindow: tokens }) })

  expect(between('limit', windows(128_000), windows(255_999))).toEqual([])
  expect(between('limit', windows(128_000), windows(256_000))[0]).toMatchObject({
    favours: 'beacon',
    words: 'Beacon has a context window of 256,000 tokens, Anchor of 128,000 tokens: twice as many.',
  })
})

test('what is turned into vectors is a text and no prompt', () => {
  const vectors = (tokens: number) => ({ facts: factsOf({ contextWindow: tokens, output: ['embedding'] }) })

  expect(between('limit', vectors(2_048), vectors(8_191))[0]?.advantage?.need.when).toBe('your texts exceed')
})

test('neither the panel nor the price ranks tools of different kinds', () => {
  const reviews = reviewedBy({ Builder: 90, Skeptic: 90 })
  const anchor = { kind: router, offers: costing(41), reviews }
  const beacon = { offers: costing(130), reviews: reviewedBy({ Builder: 60, Skeptic: 60 }) }

  expect([...between('panel', anchor, beacon), ...between('cost', anchor, beacon)]).toEqual([])
})
