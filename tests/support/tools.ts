import type { Kind, Offer, Review, Reviewer, Tool } from '@/lib/catalogue/catalogue'
import type { FactValue } from '@/lib/catalogue/facts'
import { buildOffer, perMillion } from './prices'
import { buildReviewer } from './scorecards'

export const model: Kind = { slug: 'model', name: 'Model', job: 'answers prompts itself' }
export const router: Kind = { slug: 'router', name: 'Router', job: 'passes prompts on', uses: ['model'] }

/** Every reviewer of tools that are built here. */
export const panel: readonly Reviewer[] = ['Builder', 'Skeptic', 'Founder', 'Futurist', 'Creator'].map(buildReviewer)

/** A model of which nothing is known, with these keys in place of its own. */
export function buildTool(slug: string, changes: Partial<Tool> = {}): Tool {
  return {
    slug,
    name: slug.slice(0, 1).toUpperCase() + slug.slice(1),
    vendor: 'Tidewater Labs',
    category: { slug: 'developer-tools', name: 'Developer Tools', description: 'For developers.' },
    kind: model,
    tagline: 'Answers.',
    facts: {},
    offers: [],
    hasPriceHistory: false,
    aliases: [],
    summary: '',
    reviews: [],
    ...changes,
  }
}

/** Facts without evidence, by key. */
export function factsOf(values: Record<string, FactValue>): Tool['facts'] {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, { applies: true, value, evidence: 'unverified' as const }]),
  )
}

/** Reviews by name of the reviewer: a score, which ships, or a verdict with or without a score. */
export function reviewedBy(given: Record<string, number | Pick<Review, 'verdict' | 'score'>>): Review[] {
  return panel.flatMap((reviewer): Review[] => {
    const review = given[reviewer.name]
    if (review === undefined) return []
    const judgement = typeof review === 'number' ? { verdict: 'ship' as const, score: review } : review
    return [{ ...buildReview(reviewer), ...judgement }]
  })
}

/** A review that ships, without a score. */
export function buildReview(reviewer: Reviewer): Review {
  return { reviewer, verdict: 'ship', line: 'proof is there', written: '2026-11-20', revised: [], body: '' }
}

/** An offer that costs this many dollars for the chat workload, at one price for 25 million tokens in and out. */
export function costing(dollars: number, changes: Partial<Offer> = {}): Offer[] {
  const amount = String(dollars / 25)
  return [buildOffer({ components: [perMillion('input', amount), perMillion('output', amount)], ...changes })]
}
