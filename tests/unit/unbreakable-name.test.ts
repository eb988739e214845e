import { expect, test } from 'vitest'
import { keepNamesTogether, keepTogether } from '@/lib/unbreakable-name'

/** Where lines may be broken is shown by a stroke. */
test.each([
  ['Claude Sonnet 5.5', 'Claude|Sonnet 5.5'],
  ['DeepSeek V4 Pro', 'DeepSeek|V4 Pro'],
  ['Deepgram Nova-3', 'Deepgram|Nova-3'],
  ['Qwen3.8 27B', 'Qwen3.8 27B'],
  ['GPT-6 Sol', 'GPT-6 Sol'],
  ['gpt-oss-120b', 'gpt-oss-120b'],
  ['Whisper Large v3', 'Whisper|Large v3'],
  ['Gemini 3.5 Flash-Lite', 'Gemini 3.5|Flash-Lite'],
  ['Mistral 3 Small (22B)', 'Mistral 3|Small (22B)'],
  ['Command R+', 'Command R+'],
  ['Portkey AI Gateway', 'Portkey|AI|Gateway'],
  ['Real-Time Voice API', 'Real-|Time|Voice API'],
  ['Aider', 'Aider'],
])('%s stays in as few pieces as fit a narrow column: %s', (name, pieces) => {
  expect(showBreaks(keepTogether(name))).toBe(pieces)
})

test.each([
  ['text-embedding-3-large', 'text-|embedding-3-|large'],
  ['Phi-4-reasoning', 'Phi-4-|reasoning'],
  ['Nemotron 3 Ultra 550B A55B', 'Nemotron 3|Ultra|550B A55B'],
])('%s is too long to stay whole, and its versions stay with a word', (name, pieces) => {
  expect(showBreaks(keepTogether(name))).toBe(pieces)
})

test('a name says the same kept together as it is written', () => {
  expect(keepTogether('Deepgram Nova-3 Pro').replaceAll('\u2060', '').replaceAll('\u00a0', ' ')).toBe(
    'Deepgram Nova-3 Pro',
  )
})

test('in a sentence names alone are kept together, also where one begins with another', () => {
  const kept = keepNamesTogether('Claude Sonnet 5.5, unless Claude Sonnet 5 is on hand.', [
    'Claude Sonnet 5',
    'Claude Sonnet 5.5',
  ])

  expect(kept).toBe('Claude Sonnet\u00a05.5, unless Claude Sonnet\u00a05 is on hand.')
})

function showBreaks(name: string): string {
  return name
    .replaceAll(' ', '|')
    .replace(/-(?!\u2060)/g, '-|')
    .replaceAll('\u2060', '')
    .replaceAll('\u00a0', ' ')
}
