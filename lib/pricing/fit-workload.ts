import type { Offer, Tool } from '@/lib/catalogue/catalogue'
import { listWords } from '@/lib/catalogue/facts'
import { formatList, formatNumber } from '@/lib/catalogue/words'
import type { Workload } from './workload'

type Facts = Pick<Tool['facts'], 'input' | 'output' | 'contextWindow'>

/** The part of a workload that a tool charges: an embedding model has no cache, and its vectors cost no tokens. */
export function fitWorkload(workload: Workload, facts: Facts): Workload {
  return isChargedByInput(facts) ? { ...workload, output: 0, cached: 0 } : workload
}

/** Whether a tool answers with vectors alone. */
export function isChargedByInput({ output }: Pick<Facts, 'output'>): boolean {
  const words = listModalities(output)
  return words.length === 1 && words[0] === 'embedding'
}

/** Why a tool has no cost for any workload, although it has prices: a workload counts text sent and text received. */
export function explainMisfit({ input, output }: Facts): string | undefined {
  const taken = listModalities(input)
  if (taken.length > 0 && !taken.includes('text')) {
    return `it takes ${formatList(taken)}, and a workload counts tokens of text`
  }
  return listModalities(output).includes('image')
    ? 'it answers with images, and a workload counts tokens of text'
    : undefined
}

/** Why requests are too long for an offer; nothing where they fit, or where no limit is known. */
export function explainTooLong(
  { limits }: Pick<Offer, 'limits'>,
  { contextWindow }: Facts,
  { input, output }: Workload,
): string | undefined {
  const context = limits?.context ?? (contextWindow?.applies ? Number(contextWindow.value) : undefined)
  if (limits?.input !== undefined && input > limits.input) {
    return `it takes prompts of at most ${formatNumber(limits.input)} tokens`
  }
  if (context !== undefined && input + output > context) {
    return `a request has more tokens than its context window of ${formatNumber(context)}`
  }
  return undefined
}

function listModalities(fact: Facts['input']): readonly string[] {
  return fact?.applies ? listWords(fact.value) : []
}
