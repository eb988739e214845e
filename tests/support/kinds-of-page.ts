import type { Sites } from './sites'

/** A page of one of the two sites that tests read. */
export type KindOfPage = readonly [name: string, path: string, site: keyof Sites]

const token = 'a'.repeat(43)

/** One address of every kind of page, with those that strain it. */
export const kindsOfPage: readonly KindOfPage[] = [
  ['the home page', '/', 'real'],
  ['a comparison of two tools', '/compare/azure-ai-foundry-model-routing-vs-mistral-8x22b-instruct-v2', 'real'],
  ['a comparison with gaps', '/compare/mistral-8x22b-instruct-v2-vs-openrouter-model-fusion', 'real'],
  ['a comparison of three tools', '/compare/mistral-3-1-vs-mistral-3-small-22b-vs-mistral-8x22b-instruct-v2', 'real'],
  [
    'a comparison of four tools',
    '/compare/azure-ai-foundry-real-time-voice-api-model-router-vs-hugging-face-inference-providers-hub-vs-mistral-8x22b-instruct-v2-vs-openrouter-model-fusion',
    'real',
  ],
  ['a comparison with the longest name', '/compare/lantern-vs-quartermaster', 'awkward'],
  ['a comparison of four with the longest name', '/compare/chorus-vs-harbor-vs-quartermaster-vs-switchyard', 'awkward'],
  ['a comparison for a workload', '/compare/lantern-vs-quartermaster?requests=5000&in=300000&hardware=900', 'awkward'],
  [
    'a comparison for a case',
    '/compare/claude-sonnet-5-5-vs-gpt-6-sol?workload=coding-agent&must=open-weights&must=image-input&context=2000000&budget=500',
    'real',
  ],
  [
    'a comparison with weights, of which some are ignored',
    '/compare/azure-ai-foundry-model-routing-vs-mistral-3-1?weight-founder=3&weight-nobody=2&must=magic',
    'real',
  ],
  ['a comparison to copy', '/compare/lantern-vs-quartermaster/copy?workload=batch', 'awkward'],
  ['a tool with offers in an order', '/tools/quartermaster?offers=input&workload=batch', 'awkward'],
  ['a list in the order of cost', '/tools?order=cost&workload=retrieval', 'real'],
  ['a tool', '/tools/openrouter-model-fusion', 'real'],
  ['a tool nobody has reviewed', '/tools/chorus', 'awkward'],
  ['the tool with the longest name', '/tools/quartermaster', 'awkward'],
  ['the index of comparisons', '/compare', 'real'],
  ['a tool chosen and no second', '/compare?tool=mistral-3-1', 'real'],
  ['an unclear choice', '/compare?tool=mistrl&tool=azure', 'real'],
  ['the list of tools', '/tools', 'real'],
  ['a filtered and ordered list', '/tools?kind=model&weights=yes&order=score', 'real'],
  ['an empty list', '/tools?kind=fusion-layer&price=free', 'real'],
  ['a list whose query was ignored', '/tools?kind=spaceship&colour=red&page=99', 'real'],
  ['the second page of a list', '/tools?page=2', 'awkward'],
  ['a list with the longest name', '/tools?order=score', 'awkward'],
  ['the categories', '/categories', 'awkward'],
  ['a category', '/categories/developer-tools', 'real'],
  ['an empty category', '/categories/poetry', 'awkward'],
  ['alternatives', '/tools/mistral-3-1/alternatives?must=open-weights&context=100000', 'real'],
  ['alternatives to the tool with the longest name', '/tools/quartermaster/alternatives', 'awkward'],
  ['no alternatives', '/tools/hermit/alternatives', 'awkward'],
  ['the panel', '/panel', 'real'],
  ['a reviewer', '/panel/skeptic', 'real'],
  ['a reviewer with many verdicts', '/panel/builder?page=2', 'awkward'],
  ['the price changes', '/changes', 'real'],
  ['price changes of the tool with the longest name', '/changes', 'awkward'],
  ['the bookmarks', '/bookmarks', 'real'],
  [
    'a shared list',
    '/bookmarks?tools=mistral-3-1,mistral-3-1-vs-mistral-8x22b-v2,no-such-tool&note=mistral-3-1:Cheap',
    'real',
  ],
  ['a shared list of which nothing is left', '/bookmarks?tools=no-such-tool', 'real'],
  ['the page that makes badges', '/badges', 'real'],
  ['the badge of a tool', '/badges?tool=mistral-3-1&show=price', 'real'],
  ['badges of the longest name', '/badges?tool=lantern&tool=quartermaster&show=score&theme=dark', 'awkward'],
  ['the methodology', '/methodology', 'real'],
  ['the privacy page', '/privacy', 'real'],
  ['the page for programs', '/developers', 'real'],
  ['the reference of the API', '/developers/api', 'real'],
  ['the newsletter', '/newsletter', 'real'],
  ['a newsletter with many issues', '/newsletter?page=2', 'awkward'],
  ['an issue of the newsletter', '/newsletter/2026-47', 'awkward'],
  ['a step: a mail is on its way', '/newsletter/sent', 'real'],
  ['a step: confirm', `/newsletter/confirm?token=${token}`, 'real'],
  ['a step: confirmed', '/newsletter/confirmed', 'real'],
  ['a step: unsubscribe', `/newsletter/unsubscribe?token=${token}`, 'real'],
  ['a step that cannot be taken', '/newsletter/confirm?token=a', 'real'],
  ['an unknown comparison', '/compare/mistrl-3-1-vs-openrouter', 'real'],
]

/** Those that are more than a step, a copy or an answer: what a page tells the world of itself holds for them. */
export const lastingKindsOfPage = kindsOfPage.filter(
  ([name]) => !/^(an unknown|a step|a comparison to copy)/.test(name),
)
