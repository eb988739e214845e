import { ports } from '@/playwright.config'

const awkward = `http://localhost:${ports.awkward}`

const token = 'a'.repeat(43)

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
  ['a tool chosen and no second', '/compare?tool=mistral-3-1'],
  ['an unclear choice', '/compare?tool=mistrl&tool=azure'],
  ['the list of tools', '/tools'],
  ['a filtered and ordered list', '/tools?kind=model&weights=yes&order=score'],
  ['an empty list', '/tools?kind=fusion-layer&price=free'],
  ['a list whose query was ignored', '/tools?kind=spaceship&colour=red&page=99'],
  ['the second page of a list', `${awkward}/tools?page=2`],
  ['a list with the longest name', `${awkward}/tools?order=score`],
  ['the categories', `${awkward}/categories`],
  ['a category', '/categories/developer-tools'],
  ['an empty category', `${awkward}/categories/poetry`],
  ['alternatives', '/tools/mistral-3-1/alternatives'],
  ['alternatives to the tool with the longest name', `${awkward}/tools/quartermaster/alternatives`],
  ['no alternatives', `${awkward}/tools/hermit/alternatives`],
  ['the panel', '/panel'],
  ['a reviewer', '/panel/skeptic'],
  ['a reviewer with many verdicts', `${awkward}/panel/builder?page=2`],
  ['the bookmarks', '/bookmarks'],
  ['a shared list', '/bookmarks?tools=mistral-3-1,mistral-3-1-vs-mistral-8x22b-v2,no-such-tool&note=mistral-3-1:Cheap'],
  ['a shared list of which nothing is left', '/bookmarks?tools=no-such-tool'],
  ['the methodology', '/methodology'],
  ['the privacy page', '/privacy'],
  ['the newsletter', '/newsletter'],
  ['a newsletter with many issues', `${awkward}/newsletter?page=2`],
  ['an issue of the newsletter', `${awkward}/newsletter/2026-47`],
  ['a step: a mail is on its way', '/newsletter/sent'],
  ['a step: confirm', `/newsletter/confirm?token=${token}`],
  ['a step: confirmed', '/newsletter/confirmed'],
  ['a step: unsubscribe', `/newsletter/unsubscribe?token=${token}`],
  ['a step that cannot be taken', '/newsletter/confirm?token=a'],
  ['an unknown comparison', '/compare/mistrl-3-1-vs-openrouter'],
]

/** Those that are more than a step or an answer: what a page tells the world of itself holds for them. */
export const lastingKindsOfPage = kindsOfPage.filter(([name]) => !/^(an unknown|a step)/.test(name))
