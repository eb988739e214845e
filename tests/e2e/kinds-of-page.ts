import { ports } from '@/playwright.config'

const awkward = `http://localhost:${ports.awkward}`

/** One address of every kind of page, with those that strain it. */
export const kindsOfPage: [name: string, address: string][] = [
  ['the home page', '/'],
  ['a comparison of two tools', '/compare/azure-ai-foundry-model-routing-vs-mistral-8x22b-instruct-v2'],
  ['a comparison with gaps', '/compare/mistral-8x22b-instruct-v2-vs-openrouter-model-fusion'],
  ['a comparison of three tools', '/compare/mistral-3-1-vs-mistral-3-small-22b-vs-mistral-8x22b-instruct-v2'],
  [
    'a comparison of four tools',
    '/compare/azure-ai-foundry-real-time-voice-api-model-router-vs-hugging-face-inference-providers-hub-vs-mistral-8x22b-instruct-v2-vs-openrouter-model-fusion',
  ],
  ['a comparison that shows only differences', '/compare/mistral-3-1-vs-mistral-8x22b-v2?only=differences'],
  ['a comparison with the longest name', `${awkward}/compare/lantern-vs-quartermaster`],
  ['a comparison of four with the longest name', `${awkward}/compare/chorus-vs-harbor-vs-quartermaster-vs-switchyard`],
  ['a tool', '/tools/openrouter-model-fusion'],
  ['a tool nobody has reviewed', `${awkward}/tools/chorus`],
  ['the tool with the longest name', `${awkward}/tools/quartermaster`],
  ['the index of comparisons', '/compare'],
  ['an unclear choice', '/compare?tool=mistrl&tool=azure'],
  ['the panel', '/panel'],
  ['the methodology', '/methodology'],
  ['the privacy page', '/privacy'],
  ['an unknown comparison', '/compare/mistrl-3-1-vs-openrouter'],
]
