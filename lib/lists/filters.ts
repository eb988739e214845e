import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { type FactKey, factEntries, listWords } from '@/lib/catalogue/facts'
import type { EntryPrice } from '@/lib/catalogue/schema'
import { upperFirst } from '@/lib/catalogue/words'
import { formatEntryPrice, formatVerdict } from '@/lib/comparison/format'
import type { PanelVerdict } from '@/lib/comparison/verdict'
import { pluralise } from './plural'
import { listVendors } from './vendors'

/**
 * What a value adds to the name of a list: the noun, a word before it, who makes it, a place, or words at the end. Words at
 * the end that begin alike are said once: `that take` images and PDFs.
 */
export type Words =
  | { noun: string }
  | { before: string }
  | { by: string }
  | { place: string }
  | { after: string; what?: string }

/** One value of a filter: as the address, the link and the name of the list write it. */
export type FilterValue = {
  value: string
  label: string
  words: Words
  /**
   * Whether addresses may ask for it and the page does not offer it: it only holds what the other values leave, or what
   * several values of another filter hold.
   */
  isRest?: boolean
}

/** A filter of a list of tools. */
export type Filter = {
  /** Its name in the query. */
  key: string
  label: string
  /**
   * How many values a tool has: exactly one, which may be "not known", or any number. Of the latter a visitor may choose
   * several, and finds the tools that have all of them.
   */
  values: 'one' | 'several'
  listValues: (catalogue: Catalogue) => readonly FilterValue[]
  read: (tool: Tool, panel: PanelVerdict, catalogue: Catalogue) => string | readonly string[]
}

const verdictWords: Record<PanelVerdict['verdict'], string> = {
  ship: 'that the panel ships',
  skip: 'that the panel skips',
  split: 'on which the panel is split',
  none: 'not reviewed yet',
}

const priceWords: Record<EntryPrice | 'not-known', Words> = {
  free: { before: 'free' },
  freemium: { before: 'free-to-begin' },
  paid: { before: 'paid' },
  contact: { after: 'priced on request' },
  'not-known': { after: 'whose entry price is not known' },
}

/** Every filter, in the order of pages and addresses. To add a filter, add an entry. */
export const filters: readonly Filter[] = [
  {
    key: 'category',
    label: 'Category',
    values: 'one',
    listValues: ({ categories }) =>
      [...categories.values()].map(({ slug, name }) => ({ value: slug, label: name, words: { place: `in ${name}` } })),
    read: ({ category }) => category.slug,
  },
  {
    key: 'kind',
    label: 'Kind',
    values: 'one',
    listValues: ({ kinds }) =>
      [...kinds.values()].map(({ slug, name }) => ({ value: slug, label: name, words: { noun: pluralise(name) } })),
    read: ({ kind }) => kind.slug,
  },
  {
    key: 'vendor',
    label: 'Vendor',
    values: 'one',
    listValues: (catalogue) =>
      [...listVendors(catalogue).values()].map(({ slug, name }) => ({
        value: slug,
        label: name,
        words: { by: `by ${name}` },
      })),
    read: ({ vendor }, _, catalogue) => listVendors(catalogue).get(vendor)?.slug ?? [],
  },
  {
    key: 'verdict',
    label: 'Panel verdict',
    values: 'one',
    listValues: () =>
      (['ship', 'skip', 'split', 'none'] as const).map((value) => ({
        value,
        label: value === 'none' ? 'No verdict yet' : formatVerdict(value),
        words: { after: verdictWords[value] },
      })),
    read: (_, { verdict }) => verdict,
  },
  {
    key: 'judged',
    label: 'Judged by the panel',
    values: 'one',
    listValues: () => [{ value: 'yes', label: 'Yes', words: { after: 'that the panel has judged' }, isRest: true }],
    read: (_, { verdict }) => (verdict === 'none' ? [] : 'yes'),
  },
  {
    key: 'price',
    label: 'Entry price',
    values: 'one',
    listValues: () =>
      (['free', 'freemium', 'paid', 'contact', 'not-known'] as const).map((value) => ({
        value,
        label: formatEntryPrice(value === 'not-known' ? undefined : value),
        words: priceWords[value],
        // Editors state entry prices of few tools. Beside the offers of price lists, 250 "not known" would mislead.
        ...(value === 'not-known' && { isRest: true }),
      })),
    read: ({ pricing }) => pricing?.entry ?? 'not-known',
  },
  modalities('input', 'Input', 'that take', { image: 'images', pdf: 'PDFs', audio: 'audio', video: 'video' }),
  modalities('output', 'Output', 'that produce', {
    text: 'text',
    image: 'images',
    audio: 'audio',
    video: 'video',
    embedding: 'embeddings',
  }),
  {
    key: 'capability',
    label: 'Capability',
    values: 'several',
    listValues: () =>
      capabilities.map(({ value, fact }) => {
        const { label } = factEntries[fact]
        return { value, label, words: { after: 'with', what: label.toLowerCase() } }
      }),
    read: (tool) => capabilities.filter(({ fact }) => isYes(tool, fact)).map(({ value }) => value),
  },
  yesOrNo('weights', 'Open weights', 'openWeights', {
    yes: { before: 'open-weight' },
    no: { before: 'closed-weight' },
    'not-known': { after: 'whose weights are not known to be open or closed' },
    'not-applicable': { after: 'without weights of their own' },
  }),
  yesOrNo('self-hosting', 'Self-hosting', 'selfHosting', {
    yes: { after: 'to host yourself' },
    no: { after: 'that you cannot host yourself' },
    'not-known': { after: 'not known to be self-hostable' },
    'not-applicable': { after: 'to which self-hosting does not apply' },
  }),
]

const capabilities = [
  { value: 'reasoning', fact: 'reasoning' },
  { value: 'tool-calling', fact: 'toolCalling' },
  { value: 'structured-output', fact: 'structuredOutput' },
] as const

function isYes({ facts }: Tool, fact: FactKey): boolean {
  const known = facts[fact]
  return known?.applies === true && known.value === 'yes'
}

/** A filter for a fact that is a list of modalities. `nouns` are those to offer, in their order. */
function modalities(key: 'input' | 'output', label: string, after: string, nouns: Record<string, string>): Filter {
  return {
    key,
    label,
    values: 'several',
    listValues: () =>
      Object.entries(nouns).map(([value, noun]) => ({
        value,
        label: upperFirst(noun),
        words: { after, what: noun },
      })),
    read: ({ facts: { [key]: known } }) =>
      listWords(known?.applies ? known.value : undefined).filter((word) => Object.hasOwn(nouns, word)),
  }
}

const answers = { yes: 'Yes', no: 'No', 'not-known': 'Not known', 'not-applicable': 'Does not apply' } as const

/** A filter for a yes-or-no fact, which may also be unknown or not applicable. */
function yesOrNo(key: string, label: string, fact: FactKey, words: Record<keyof typeof answers, Words>): Filter {
  return {
    key,
    label,
    values: 'one',
    listValues: () =>
      (['yes', 'no', 'not-known', 'not-applicable'] as const).map((value) => ({
        value,
        label: answers[value],
        words: words[value],
      })),
    read: ({ facts: { [fact]: known } }) => {
      if (known === undefined) return 'not-known'
      return known.applies ? String(known.value) : 'not-applicable'
    },
  }
}
