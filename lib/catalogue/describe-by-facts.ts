import { formatDate } from './dates'
import { factEntries, listWords } from './facts'
import type { Facts } from './schema'
import { formatList, lowerFirst } from './words'

/**
 * A line for a tool that editors have not described yet: `Open-weight model by Mistral AI: 256,000 tokens of context,
 * takes text and images, released December 2025`. It says only what is known.
 */
export function describeByFacts(vendor: string, kind: string, facts: Facts): string {
  const { openWeights, contextWindow, input, released } = facts
  const noun = openWeights?.applies && openWeights.value === 'yes' ? `Open-weight ${lowerFirst(kind)}` : kind
  const details = [
    contextWindow?.applies ? `${factEntries.contextWindow.format(contextWindow.value)} of context` : '',
    input?.applies && listWords(input.value).length > 1 ? `takes ${formatPlurals(listWords(input.value))}` : '',
    released?.applies ? `released ${formatDate(String(released.value).slice(0, 7))}` : '',
  ].filter(Boolean)
  return `${noun} by ${vendor}${details.length > 0 ? `: ${details.join(', ')}` : ''}.`
}

const plurals: Readonly<Record<string, string>> = { image: 'images', pdf: 'PDFs' }

/** `text, images and PDFs`. */
function formatPlurals(modalities: readonly string[]): string {
  return formatList(modalities.map((word) => plurals[word] ?? word))
}
