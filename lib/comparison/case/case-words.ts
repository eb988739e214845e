import { lowerFirst } from '@/lib/catalogue/words'
import { isDefaultCase, type Reviewers } from '@/lib/comparison/case'
import { formatMoney } from '@/lib/pricing/format'
import { defaultPreset, formatTexts, formatWorkload, presets, type WorkloadUse } from '@/lib/pricing/workload'
import type { BuyerCase, MustHaves, Weights } from './buyer-case'
import { hasMustHaves, nameMustHaves } from './must-haves'
import { formatWeight } from './weights'

/** One part of a case in words. */
export type CasePart = {
  key: 'workload' | 'hardware' | 'weights' | 'mustHaves'
  words: string
  /** The numbers of a workload that has a name. */
  detail?: string
  /** Whether it is what a page begins with. */
  isDefault: boolean
}

/** A case in words, part by part. `use` is what of its workload changes anything: what does not is left out. */
export function listCaseParts(
  buyerCase: BuyerCase,
  reviewers: Reviewers,
  use: WorkloadUse = 'all',
): readonly CasePart[] {
  const { weights, mustHaves: wanted } = buyerCase
  return [
    ...listWorkloadParts(buyerCase, use),
    { key: 'weights', words: formatWeights(weights, reviewers), isDefault: weights.size === 0 },
    { key: 'mustHaves', words: formatMustHaves(wanted), isDefault: !hasMustHaves(wanted) },
  ]
}

/** `Coding agent · Founder counts 3 times · must have open weights`: the workload, and what was chosen besides. */
export function formatCase(buyerCase: BuyerCase, reviewers: Reviewers, use?: WorkloadUse): string {
  return listCaseParts(buyerCase, reviewers, use)
    .filter(({ key, isDefault }) => key === 'workload' || !isDefault)
    .map(({ words }) => words)
    .join(' · ')
}

/** The same with the numbers of the workload: `Coding agent (10,000 requests a month, …) · Founder counts 3 times`. */
export function formatWholeCase(buyerCase: BuyerCase, reviewers: Reviewers, use?: WorkloadUse): string {
  return listCaseParts(buyerCase, reviewers, use)
    .filter(({ key, isDefault }) => key === 'workload' || !isDefault)
    .map(({ words, detail }) => (detail === undefined ? words : `${words} (${detail})`))
    .join(' · ')
}

/** What a cost is for, in few words beside it: `for chat`, `for 10,000 texts of 2,000 tokens`, `for your case`. */
export function sayCostFor(buyerCase: BuyerCase, use: WorkloadUse): string {
  if (!isDefaultCase(buyerCase)) return 'for your case'
  return use === 'input' ? `for ${formatTexts(buyerCase.workload)}` : 'for chat'
}

function listWorkloadParts({ workload, preset, hardware }: BuyerCase, use: WorkloadUse): readonly CasePart[] {
  if (use === 'nothing') return []
  const numbers = formatWorkload(workload, use)
  const isDefault = preset === defaultPreset
  return [
    preset === undefined || use === 'input'
      ? { key: 'workload', words: numbers, isDefault }
      : { key: 'workload', words: presets[preset].label, detail: numbers, isDefault },
    ...(hardware === undefined
      ? []
      : [
          {
            key: 'hardware' as const,
            words: `own hardware at ${formatMoney(hardware.monthly, 'USD')} a month`,
            isDefault: false,
          },
        ]),
  ]
}

function formatWeights(weights: Weights, reviewers: Reviewers): string {
  if (weights.size === 0) return 'all reviewers count the same'
  return [...weights]
    .map(([slug, weight], place) => {
      const amount = weight === 0 ? 'not at all' : weight === 0.5 ? 'half' : `${formatWeight(weight)} times`
      return `${reviewers.get(slug)?.name ?? slug} ${place === 0 ? 'counts ' : ''}${amount}`
    })
    .join(', ')
}

function formatMustHaves(wanted: MustHaves): string {
  const names = nameMustHaves(wanted)
  return names.length === 0 ? 'no must-haves' : `must have ${names.map(lowerFirst).join(', ')}`
}
