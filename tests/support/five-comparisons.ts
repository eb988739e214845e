/** What a comparison says of a tool: on its card, and in the table with what a figure is made of. */
export type Card = { name: string; arithmetic: string; mean: string; madeOf: string; price: string }

const routing: Card = {
  name: 'Azure AI Foundry Model Routing',
  arithmetic: '4 ship / 0 skip',
  mean: 'Not scored',
  madeOf: '',
  price: 'Paid',
}

const instruct: Card = {
  name: 'Mistral 8x22B Instruct v2',
  arithmetic: '4 ship / 0 skip',
  mean: 'Not scored',
  madeOf: '',
  price: 'Free',
}

const mistral: Card = {
  name: 'Mistral 3.1',
  arithmetic: '4 ship / 0 skip',
  mean: 'Not scored',
  madeOf: '',
  price: 'Free',
}

const fusion: Card = {
  name: 'OpenRouter Model Fusion',
  arithmetic: '3 ship / 1 skip',
  mean: 'Not scored',
  madeOf: '',
  price: 'Paid',
}

const voice: Card = {
  name: 'Azure AI Foundry Real-Time Voice API & Model Router',
  arithmetic: '4 ship / 0 skip',
  mean: 'Not scored',
  madeOf: '',
  price: 'Paid',
}

const small: Card = {
  name: 'Mistral 3 Small (22B)',
  arithmetic: '4 ship / 0 skip',
  mean: 'Not scored',
  madeOf: '',
  price: 'Free',
}

const hub: Card = {
  name: 'Hugging Face Inference Providers Hub',
  arithmetic: '4 ship / 0 skip',
  mean: 'Not scored',
  madeOf: '',
  price: 'Free',
}

const big: Card = {
  name: 'Mistral 8x22B v2',
  arithmetic: '3 ship / 1 skip',
  mean: 'Not scored',
  madeOf: '',
  price: 'Free',
}

/** The comparisons that must exist, with what their cards must say, in canonical order. */
export const fiveComparisons: { path: string; cards: [Card, Card] }[] = [
  { path: '/compare/azure-ai-foundry-model-routing-vs-mistral-8x22b-instruct-v2', cards: [routing, instruct] },
  { path: '/compare/azure-ai-foundry-model-routing-vs-mistral-3-1', cards: [routing, mistral] },
  { path: '/compare/mistral-8x22b-instruct-v2-vs-openrouter-model-fusion', cards: [instruct, fusion] },
  {
    path: '/compare/azure-ai-foundry-real-time-voice-api-model-router-vs-mistral-3-small-22b',
    cards: [voice, small],
  },
  { path: '/compare/hugging-face-inference-providers-hub-vs-mistral-8x22b-v2', cards: [hub, big] },
]

/** One of the awkward catalogue, with scores. */
export const scoredComparison: { path: string; cards: [Card, Card] } = {
  path: '/compare/desk-19-vs-desk-20',
  cards: [
    { name: 'Desk 19', arithmetic: '3 ship / 0 skip', mean: '77/100', madeOf: 'mean of 78, 72, 80', price: 'Paid' },
    { name: 'Desk 20', arithmetic: '3 ship / 0 skip', mean: '81/100', madeOf: 'mean of 88, 82, 72', price: 'Paid' },
  ],
}
