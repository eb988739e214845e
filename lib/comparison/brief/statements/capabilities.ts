import type { Tool } from '@/lib/catalogue/catalogue'
import { type FactKey, listWords } from '@/lib/catalogue/facts'
import type { Fact } from '@/lib/catalogue/schema'
import { formatList } from '@/lib/catalogue/words'
import type { Statement } from '@/lib/comparison/brief/statement'
import type { Pair } from './paired-panel'

/** What a fact tells of what a tool can do: one thing by yes or no, or several by a list of words. */
type Capability = {
  fact: FactKey
  /** After the tool's name: `has`. */
  verb: string
  lacks: string
  /** When it matters: `you need`. */
  when: string
  /** Of a list each word with its name, of yes or no one name alone. */
  names: Readonly<Record<string, string>>
}

const modalities = {
  image: 'images',
  pdf: 'PDFs',
  audio: 'sound',
  video: 'video',
  embedding: 'embeddings',
}

/** In the order in which they decide most often. To add one, add an entry. */
const capabilities: readonly Capability[] = [
  { fact: 'openWeights', verb: 'has', lacks: 'does not', when: 'you need', names: { yes: 'open weights' } },
  { fact: 'selfHosting', verb: 'can be', lacks: 'cannot', when: 'it has to be', names: { yes: 'self-hosted' } },
  { fact: 'toolCalling', verb: 'has', lacks: 'does not', when: 'you need', names: { yes: 'tool calling' } },
  { fact: 'reasoning', verb: 'has', lacks: 'does not', when: 'you need', names: { yes: 'reasoning' } },
  { fact: 'structuredOutput', verb: 'has', lacks: 'does not', when: 'you need', names: { yes: 'structured output' } },
  { fact: 'ownKeys', verb: 'takes', lacks: 'does not', when: 'you have', names: { yes: 'API keys of your own' } },
  { fact: 'fallbacks', verb: 'has', lacks: 'does not', when: 'you need', names: { yes: 'fallbacks' } },
  { fact: 'spendingLimits', verb: 'has', lacks: 'does not', when: 'you need', names: { yes: 'spending limits' } },
  { fact: 'responseCache', verb: 'has', lacks: 'does not', when: 'you need', names: { yes: 'a response cache' } },
  { fact: 'openSource', verb: 'is', lacks: 'is not', when: 'it has to be', names: { yes: 'open source' } },
  { fact: 'mcp', verb: 'supports', lacks: 'does not', when: 'you need', names: { yes: 'MCP' } },
  { fact: 'liveSound', verb: 'works', lacks: 'does not', when: 'it has to work', names: { yes: 'live' } },
  { fact: 'tellsSpeakers', verb: 'tells', lacks: 'does not', when: 'it has to tell', names: { yes: 'speakers apart' } },
  { fact: 'voiceCloning', verb: 'has', lacks: 'does not', when: 'you need', names: { yes: 'voice cloning' } },
  { fact: 'shorterVectors', verb: 'offers', lacks: 'does not', when: 'you need', names: { yes: 'shorter vectors' } },
  // Text is no input that sets a tool apart: what answers in text takes it, and a tool for sound takes it as a hint.
  { fact: 'input', verb: 'takes', lacks: 'does not', when: 'you send', names: modalities },
  {
    fact: 'output',
    verb: 'answers with',
    lacks: 'does not',
    when: 'you want answers with',
    names: { text: 'text', ...modalities },
  },
]

/** What only one of two tools can do, where it is known of both: one statement for each fact and tool. */
export function compareCapabilities(tools: Pair<Pick<Tool, 'slug' | 'name' | 'facts'>>): Statement[] {
  return capabilities.flatMap((capability) => [
    ...stateOnly(tools, tools[0], tools[1], capability),
    ...stateOnly(tools, tools[1], tools[0], capability),
  ])
}

function stateOnly(
  tools: Pair<Pick<Tool, 'slug'>>,
  able: Pick<Tool, 'slug' | 'name' | 'facts'>,
  unable: Pick<Tool, 'name' | 'facts'>,
  { fact, verb, lacks, when, names }: Capability,
): Statement[] {
  const [own, others] = [readWords(able.facts[fact]), readWords(unable.facts[fact])]
  if (own === undefined || others === undefined) return []
  const what = Object.entries(names).flatMap(([word, name]) =>
    own.includes(word) && !others.includes(word) ? [name] : [],
  )
  if (what.length === 0) return []
  const does = `${verb} ${formatList(what)}`
  return [
    {
      kind: 'capability',
      tools: tools.map(({ slug }) => slug),
      favours: able.slug,
      isClear: true,
      words: `${able.name} ${does}; ${unable.name} ${lacks}.`,
      row: fact,
      gist: does,
      advantage: { size: 1, own: 'yes', other: 'no', does, need: { when, what } },
    },
  ]
}

/** The words of a list, or `yes` or `no`; nothing where the fact is not known or does not apply. */
function readWords(fact: Fact | undefined): readonly string[] | undefined {
  if (fact?.applies !== true) return undefined
  return typeof fact.value === 'string' ? [fact.value] : listWords(fact.value)
}
