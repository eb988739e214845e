import { writeCarried } from '@/lib/carried-parameters'
import type { Reviewer } from '@/lib/catalogue/catalogue'
import { type Ignored, isFromElsewhere, type RawQuery, readFirst } from '@/lib/lists/query'
import { priceParameters, readPriceCase, writePriceCase } from '@/lib/pricing/price-case'
import { defaultPreset, presets, readWholeNumber } from '@/lib/pricing/workload'
import type { BuyerCase, MustHaves, Weights } from './case/buyer-case'
import { hasMustHaves, mustHaves } from './case/must-haves'
import { maxWeight } from './case/weights'

/** The parameters of must-haves, in the order of addresses. */
export const mustHaveParameters = ['must', 'context', 'budget'] as const

/** The names of all parameters of a case but those of weights. */
export const caseParameters: readonly string[] = [...priceParameters, ...mustHaveParameters]

/** The parameter of a reviewer's weight: `weight-founder`. */
export function weightParameter(slug: string): string {
  return `${weightPrefix}${slug}`
}

/** Whether a parameter is the weight of somebody, known or not. */
export function isWeightParameter(name: string): boolean {
  return name.startsWith(weightPrefix)
}

/** Whether a parameter is part of a case. */
export function isCaseParameter(name: string): boolean {
  return caseParameters.includes(name) || isWeightParameter(name)
}

export type Reviewers = ReadonlyMap<string, Reviewer>

/**
 * The case of a query, and what of it was ignored. Nothing is refused: what is unknown, cannot be read or contradicts itself
 * is named. `own` are the page's other parameters.
 */
export function readCase(
  raw: RawQuery,
  reviewers: Reviewers,
  own: readonly string[] = [],
): BuyerCase & { ignored: readonly Ignored[] } {
  const { ignored: ignoredPrices, ...priceCase } = readPriceCase(raw)
  const ignored = [...ignoredPrices]
  const weights = readWeights(raw, reviewers, ignored)
  const wanted = readMustHaves(raw, ignored)
  for (const name of Object.keys(raw)) {
    if (isCaseParameter(name) || own.includes(name) || isFromElsewhere(name)) continue
    ignored.push({ what: 'unknown parameter', text: name })
  }
  return { ...priceCase, weights, mustHaves: wanted, ignored }
}

/** What a query says a tool must have. Other parameters are not looked at. */
export function readMustHaves(raw: RawQuery, ignored: Ignored[]): MustHaves {
  const keys = readKeys(raw, ignored)
  const context = readWholeNumber(raw, contextNumber, ignored)
  const budget = readWholeNumber(raw, budgetNumber, ignored)
  return { keys, ...(context !== undefined && { context }), ...(budget !== undefined && { budget }) }
}

/** Path and query of a page with a case, in the shortest form. */
export function writeCase(path: string, buyerCase: BuyerCase): string {
  const weights = [...buyerCase.weights].map(([slug, weight]) => [weightParameter(slug), String(weight)] as const)
  return writeCarried(writePriceCase(path, buyerCase), [...weights, ...writeMustHaves(buyerCase.mustHaves)])
}

type Pair = readonly [name: string, value: string]

/** The parameters of must-haves: `must` once for each. */
export function writeMustHaves({ keys, context, budget }: MustHaves): readonly Pair[] {
  const chosen = mustHaves.filter(({ key }) => keys.includes(key)).map(({ key }) => ['must', key] as const)
  return [
    ...chosen,
    ...(context === undefined ? [] : [['context', String(context)] as const]),
    ...(budget === undefined ? [] : [['budget', String(budget)] as const]),
  ]
}

/** The case that every page begins with. */
export const defaultCase: BuyerCase = {
  workload: presets[defaultPreset].workload,
  preset: defaultPreset,
  weights: new Map(),
  mustHaves: { keys: [] },
}

/** Whether nothing was chosen. */
export function isDefaultCase({ preset, hardware, weights, mustHaves: wanted }: BuyerCase): boolean {
  return preset === defaultPreset && hardware === undefined && weights.size === 0 && !hasMustHaves(wanted)
}

const weightPrefix = 'weight-'
export const contextNumber = { parameter: 'context', label: 'context window', min: 1, max: 100_000_000 }
export const budgetNumber = { parameter: 'budget', label: 'budget', min: 1, max: 100_000_000 }

/** Those of known reviewers that differ from 1, in the order of the panel. */
function readWeights(raw: RawQuery, reviewers: Reviewers, ignored: Ignored[]): Weights {
  for (const name of Object.keys(raw)) {
    const slug = name.slice(weightPrefix.length)
    if (!isWeightParameter(name) || reviewers.has(slug)) continue
    ignored.push({ what: 'weight of an unknown reviewer', text: slug })
  }
  const weights = new Map<string, number>()
  for (const slug of reviewers.keys()) {
    const text = readFirst(raw, weightParameter(slug), ignored)
    if (text === '') continue
    const weight = Number(text)
    if (/^\d(\.[05]0*)?$/.test(text) && weight <= maxWeight) weights.set(slug, weight)
    else ignored.push({ what: 'weight', text, why: `not from 0 to ${maxWeight} in halves` })
  }
  if (weights.size > 0 && [...reviewers.keys()].every((slug) => weights.get(slug) === 0)) {
    ignored.push({ what: 'weights', text: '0', why: 'somebody has to count' })
    return new Map()
  }
  return new Map([...weights].filter(([, weight]) => weight !== 1))
}

/** Keys may stand in several parameters, or in one with spaces between them. */
function readKeys(raw: RawQuery, ignored: Ignored[]): readonly string[] {
  const asked = new Set([raw.must ?? ''].flat().flatMap((text) => text.split(/\s+/)))
  const known = mustHaves.map(({ key }) => key)
  for (const key of asked) {
    if (key !== '' && !known.includes(key)) ignored.push({ what: 'unknown must-have', text: key })
  }
  return known.filter((key) => asked.has(key))
}
