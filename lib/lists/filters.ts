import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import type { FactKey } from '@/lib/catalogue/facts'
import type { EntryPrice } from '@/lib/catalogue/schema'
import { formatEntryPrice, formatVerdict } from '@/lib/comparison/format'
import type { PanelVerdict } from '@/lib/comparison/verdict'
import { pluralise } from './plural'

/** What a value adds to the name of a list: the noun, a word before it, a place, or words at the end. */
export type Words = { noun: string } | { before: string } | { place: string } | { after: string }

/** One value of a filter: as the address, the link and the name of the list write it. */
export type FilterValue = { value: string; label: string; words: Words }

/** A filter of a list of tools. Every tool has exactly one value, which may be "not known". */
export type Filter = {
  /** Its name in the query. */
  key: string
  label: string
  listValues: (catalogue: Catalogue) => readonly FilterValue[]
  read: (tool: Tool, panel: PanelVerdict) => string
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
    listValues: ({ categories }) =>
      [...categories.values()].map(({ slug, name }) => ({ value: slug, label: name, words: { place: `in ${name}` } })),
    read: ({ category }) => category.slug,
  },
  {
    key: 'kind',
    label: 'Kind',
    listValues: ({ kinds }) =>
      [...kinds.values()].map(({ slug, name }) => ({ value: slug, label: name, words: { noun: pluralise(name) } })),
    read: ({ kind }) => kind.slug,
  },
  {
    key: 'verdict',
    label: 'Panel verdict',
    listValues: () =>
      (['ship', 'skip', 'split', 'none'] as const).map((value) => ({
        value,
        label: formatVerdict(value),
        words: { after: verdictWords[value] },
      })),
    read: (_, { verdict }) => verdict,
  },
  {
    key: 'price',
    label: 'Entry price',
    listValues: () =>
      (['free', 'freemium', 'paid', 'contact', 'not-known'] as const).map((value) => ({
        value,
        label: formatEntryPrice(value === 'not-known' ? undefined : value),
        words: priceWords[value],
      })),
    read: ({ pricing }) => pricing?.entry ?? 'not-known',
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

const answers = { yes: 'Yes', no: 'No', 'not-known': 'Not known', 'not-applicable': 'Does not apply' } as const

/** A filter for a yes-or-no fact, which may also be unknown or not applicable. */
function yesOrNo(key: string, label: string, fact: FactKey, words: Record<keyof typeof answers, Words>): Filter {
  return {
    key,
    label,
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
