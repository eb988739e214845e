import type { Catalogue, Review } from '@/lib/catalogue/catalogue'
import { type FactEntry, type FactKey, factList } from '@/lib/catalogue/facts'
import { memoizeByPart } from '@/lib/catalogue/memoize'
import type { Fact } from '@/lib/catalogue/schema'

/** A kind with fewer tools says too little of what tools of its kind can have. */
const minTools = 3

/**
 * The facts that it makes sense to ask of a kind of tool: those that at least one tool of the kind has, and the capabilities
 * that at least one has. Of a model nobody asks how it picks a model, so that a table does not call it unknown, and of an
 * embedding model nobody asks whether it reasons, though price lists say no. Of a kind with fewer than three tools, all facts.
 */
export function listAskedFacts(catalogue: Catalogue, kind: string): ReadonlySet<string> {
  return askedFacts(catalogue.toolsOfKind).get(kind) ?? allFacts
}

/** The facts that reviews of a tool link to in its own tables, also where they call them unknown. */
export function listCitedFacts(reviews: readonly Review[]): readonly string[] {
  return reviews.flatMap(({ body }) => [...body.matchAll(/href="#row-(\w+)"/g)].flatMap(([, key]) => key ?? []))
}

const allFacts: ReadonlySet<FactKey> = new Set(factList.map(({ key }) => key))

function isHad({ group, kind }: FactEntry, fact: Fact | undefined): boolean {
  const isCapability = group === 'Capabilities' && kind === 'yes or no'
  return fact?.applies === true && !(isCapability && fact.value === 'no')
}

const askedFacts = memoizeByPart((toolsOfKind: Catalogue['toolsOfKind']): ReadonlyMap<string, ReadonlySet<string>> => {
  const sizable = [...toolsOfKind].filter(([, tools]) => tools.length >= minTools)
  return new Map(
    sizable.map(([kind, tools]) => [
      kind,
      new Set(
        tools.flatMap(({ facts }) => factList.flatMap((entry) => (isHad(entry, facts[entry.key]) ? [entry.key] : []))),
      ),
    ]),
  )
})
