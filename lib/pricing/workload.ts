import { formatAmount, formatNumber } from '@/lib/catalogue/words'
import { type Ignored, type RawQuery, readFirst } from '@/lib/lists/query'

/** What a buyer does in a month. A cost is computed for it. */
export type Workload = {
  /** A month. */
  requests: number
  /** Tokens sent with a request: the whole prompt, also what a cache holds of it. */
  input: number
  /** Tokens received with a request. */
  output: number
  /** Percent of the input that is read from a cache, 0 to 100. */
  cached: number
  /** Batch prices count where there are some: nobody waits for the answers. */
  service?: 'batch' | undefined
}

export type PresetKey = 'chat' | 'retrieval' | 'coding-agent' | 'batch'
export type Preset = { label: string; description: string; workload: Workload }

export const presets: Readonly<Record<PresetKey, Preset>> = {
  // 500 conversations of 20 answers. Instructions and a few turns are sent again with each question; the instructions
  // and the older turns, about half, are in the cache. An answer is two or three paragraphs.
  chat: {
    label: 'Chat',
    description: 'An assistant that answers 500 conversations of 20 questions',
    workload: { requests: 10_000, input: 2_000, output: 500, cached: 50 },
  },
  // Ten passages of 500 tokens with each question, and 1,000 tokens of instructions. The passages differ from question
  // to question, so that only the instructions are in the cache.
  retrieval: {
    label: 'Retrieval',
    description: 'Answers from your own documents, with ten passages in each prompt',
    workload: { requests: 20_000, input: 6_000, output: 400, cached: 15 },
  },
  // Five developers, 200 steps a day, 20 days. Each step sends the whole session again: files, diffs, results of tools.
  // What was there the step before is in the cache. A step writes an edit or a command.
  'coding-agent': {
    label: 'Coding agent',
    description: 'Five developers whose agents take 200 steps a day',
    workload: { requests: 20_000, input: 40_000, output: 800, cached: 90 },
  },
  // One request a document of four pages, answered with a few fields. Each document is read once, so that there is
  // nothing to cache.
  batch: {
    label: 'Batch job',
    description: 'Sorts and summarises 100,000 documents overnight, at batch prices',
    workload: { requests: 100_000, input: 3_000, output: 300, cached: 0, service: 'batch' },
  },
}

export const defaultPreset: PresetKey = 'chat'

type NumberKey = 'requests' | 'input' | 'output' | 'cached'

/** The numbers of a workload, with their parameters and bounds. */
export const workloadNumbers: Readonly<Record<NumberKey, WholeNumber>> = {
  requests: { parameter: 'requests', label: 'requests a month', min: 1, max: 1_000_000_000 },
  input: { parameter: 'in', label: 'tokens in', min: 0, max: 10_000_000 },
  output: { parameter: 'out', label: 'tokens out', min: 0, max: 10_000_000 },
  cached: { parameter: 'cached', label: 'percent from a cache', min: 0, max: 100 },
}

const numberKeys = Object.keys(workloadNumbers) as NumberKey[]
const presetKeys = Object.keys(presets) as PresetKey[]

/** The names of all parameters that say a workload. */
export const workloadParameters: readonly string[] = [
  'workload',
  ...numberKeys.map((key) => workloadNumbers[key].parameter),
]

/** What of a workload changes what is said of tools: all of it, its input alone, or nothing. */
export type WorkloadUse = 'all' | 'input' | 'nothing'

/** A workload, the preset that it equals, and what of the query was ignored. */
export type AskedWorkload = { workload: Workload; preset?: PresetKey | undefined; ignored: readonly Ignored[] }

/**
 * Reads `workload=chat` or `requests=10000&in=2000&out=500&cached=50`. Numbers count more than the preset beside them,
 * which stands in for those that are missing; of `batch` its prices remain. Nothing is refused: what cannot be
 * read is ignored and named. Other parameters are not looked at.
 */
export function readWorkload(raw: RawQuery): AskedWorkload {
  const ignored: Ignored[] = []
  const named = readPreset(raw, ignored)
  const base = presets[named ?? defaultPreset].workload
  const workload: Workload = { ...base }
  for (const key of numberKeys) workload[key] = readNumber(raw, key, ignored) ?? base[key]
  const preset = findPreset(workload)
  if (named !== undefined && preset !== named && base.service === undefined) {
    ignored.push({ what: 'workload', text: named, why: 'the numbers beside it count' })
  }
  return { workload, preset, ignored }
}

/** The parameters of a workload, shortest form: none for the default, `workload` for a preset, or the numbers. */
export function writeWorkload(workload: Workload): readonly (readonly [name: string, value: string])[] {
  const preset = findPreset(workload)
  if (preset === defaultPreset) return []
  if (preset !== undefined) return [['workload', preset]]
  const numbers = numberKeys.map((key) => [workloadNumbers[key].parameter, String(workload[key])] as const)
  return workload.service === undefined ? numbers : [['workload', workload.service], ...numbers]
}

/**
 * `10,000 requests a month, 2,000 tokens in and 500 out each, 50% of the input from a cache`; where the input alone counts,
 * `10,000 texts of 2,000 tokens a month`.
 */
export function formatWorkload(workload: Workload, use: WorkloadUse = 'all'): string {
  const { requests, input, output, cached, service } = workload
  const all = [
    `${formatAmount(requests, 'request', 'requests')} a month`,
    `${formatAmount(input, 'token', 'tokens')} in and ${formatNumber(output)} out each`,
    ...(cached > 0 ? [`${cached}% of the input from a cache`] : []),
  ]
  const parts = use === 'input' ? [`${formatTexts(workload)} a month`] : all
  return [...parts, ...(service === undefined ? [] : [`at ${service} prices`])].join(', ')
}

/** `10,000 texts of 2,000 tokens`: all that counts for a model that answers with vectors. */
export function formatTexts({ requests, input }: Workload): string {
  return `${formatAmount(requests, 'text', 'texts')} of ${formatAmount(input, 'token', 'tokens')}`
}

export function isSameWorkload(a: Workload, b: Workload): boolean {
  return a.service === b.service && numberKeys.every((key) => a[key] === b[key])
}

function findPreset(workload: Workload): PresetKey | undefined {
  return presetKeys.find((key) => isSameWorkload(presets[key].workload, workload))
}

function readPreset(raw: RawQuery, ignored: Ignored[]): PresetKey | undefined {
  const text = readFirst(raw, 'workload', ignored)
  const preset = presetKeys.find((key) => key === text)
  if (preset === undefined && text !== '') ignored.push({ what: 'unknown workload', text })
  return preset
}

function readNumber(raw: RawQuery, key: NumberKey, ignored: Ignored[]): number | undefined {
  return readWholeNumber(raw, workloadNumbers[key], ignored)
}

/** A parameter that is a whole number, its name for readers, and its bounds. */
export type WholeNumber = { parameter: string; label: string; min: number; max: number }

/** Reads a whole number, also written `10,000`, `10 000` or, of dollars, `$100`. What cannot be read is added to `ignored`. */
export function readWholeNumber(
  raw: RawQuery,
  { parameter, label, min, max }: WholeNumber,
  ignored: Ignored[],
): number | undefined {
  const text = readFirst(raw, parameter, ignored)
  if (text === '') return undefined
  const isNumber = /^\$?(\d{1,15}|\d{1,3}([, \u00a0\u202f]\d{3}){1,4})$/.test(text)
  const value = Number(text.replace(/\D/g, ''))
  if (isNumber && value >= min && value <= max) return value
  ignored.push({ what: label, text, why: `not a whole number from ${formatNumber(min)} to ${formatNumber(max)}` })
  return undefined
}
