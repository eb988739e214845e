import type {
  Catalogue,
  Category,
  Html,
  Kind,
  RenderedRecords,
  RenderedReview,
  RenderedTool,
  Review,
  Reviewer,
  Tool,
} from './catalogue'
import type { Facts, Verdict } from './schema'

/** What a tool and its reviews are taken from, and what they refer to. */
type Shelf = Pick<Catalogue, 'categories' | 'kinds' | 'reviewers'> & Pick<RenderedRecords, 'facts' | 'prose'>

/**
 * A tool whose prose stays on the shelf until it is asked for. Of ten thousand tools the rest alone is a few hundred thousand objects,
 * and V8 looks at every one of them again and again.
 */
export class ShelvedTool implements Tool {
  readonly slug: string
  readonly name: string
  readonly vendor: string
  readonly category: Category
  readonly kind: Kind
  readonly website: string | undefined
  readonly tagline: string
  readonly bestFor: string
  readonly notFor: string
  readonly pricing: Tool['pricing']
  readonly facts: Facts
  readonly aliases: readonly string[]
  readonly reviews: readonly Review[]
  private readonly shelf: Shelf
  private readonly prose: number

  constructor(record: RenderedTool, shelf: Shelf) {
    this.slug = record.slug
    this.name = record.name
    this.vendor = record.vendor
    this.category = get(shelf.categories, record.category)
    this.kind = get(shelf.kinds, record.kind)
    this.website = record.website
    this.tagline = record.tagline
    this.bestFor = record.bestFor
    this.notFor = record.notFor
    this.pricing = Object.freeze(record.pricing)
    this.facts = Object.freeze(
      Object.fromEntries(Object.entries(record.facts).map(([key, number]) => [key, shelf.facts[number]])),
    )
    this.aliases = record.aliases.length === 0 ? noAliases : Object.freeze(record.aliases)
    this.reviews = Object.freeze(record.reviews.map((review) => new ShelvedReview(review, shelf)))
    this.shelf = shelf
    this.prose = record.prose
    Object.freeze(this)
  }

  get summary(): Html {
    return this.shelf.prose.at(this.prose) ?? ''
  }
}

class ShelvedReview implements Review {
  readonly reviewer: Reviewer
  readonly verdict: Verdict
  readonly score: number | undefined
  readonly written: string
  private readonly shelf: Shelf
  private readonly prose: number

  constructor(record: RenderedReview, shelf: Shelf) {
    this.reviewer = get(shelf.reviewers, record.reviewer)
    this.verdict = record.verdict
    this.score = record.score
    this.written = record.written
    this.shelf = shelf
    this.prose = record.prose
    Object.freeze(this)
  }

  get body(): Html {
    return this.shelf.prose.at(this.prose) ?? ''
  }
}

const noAliases: readonly string[] = Object.freeze([])

/** What has a slug. Throws when nothing has. */
export function get<T>(index: ReadonlyMap<string, T>, slug: string): T {
  const item = index.get(slug)
  if (item === undefined) throw new Error(`the catalogue has no ${JSON.stringify(slug)}`)
  return item
}
