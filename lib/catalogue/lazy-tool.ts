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
import { getBySlug } from './slug'

/** What a tool and its reviews refer to. */
type Source = Pick<Catalogue, 'categories' | 'kinds' | 'reviewers'> & Pick<RenderedRecords, 'facts' | 'prose'>

/**
 * A tool that reads its prose from the compiled file on demand. This saves memory: even without prose, ten thousand
 * tools are a few hundred thousand objects, and V8's garbage collector visits each of them.
 */
export class LazyTool implements Tool {
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
  private readonly source: Source
  private readonly prose: number

  constructor(record: RenderedTool, source: Source) {
    this.slug = record.slug
    this.name = record.name
    this.vendor = record.vendor
    this.category = getBySlug(source.categories, record.category)
    this.kind = getBySlug(source.kinds, record.kind)
    this.website = record.website
    this.tagline = record.tagline
    this.bestFor = record.bestFor
    this.notFor = record.notFor
    this.pricing = Object.freeze(record.pricing)
    this.facts = Object.freeze(
      Object.fromEntries(Object.entries(record.facts).map(([key, number]) => [key, source.facts[number]])),
    )
    this.aliases = record.aliases.length === 0 ? noAliases : Object.freeze(record.aliases)
    this.reviews = Object.freeze(record.reviews.map((review) => new LazyReview(review, source)))
    this.source = source
    this.prose = record.prose
    Object.freeze(this)
  }

  get summary(): Html {
    return this.source.prose.at(this.prose) ?? ''
  }
}

class LazyReview implements Review {
  readonly reviewer: Reviewer
  readonly verdict: Verdict
  readonly score: number | undefined
  readonly written: string
  private readonly source: Source
  private readonly prose: number

  constructor(record: RenderedReview, source: Source) {
    this.reviewer = getBySlug(source.reviewers, record.reviewer)
    this.verdict = record.verdict
    this.score = record.score
    this.written = record.written
    this.source = source
    this.prose = record.prose
    Object.freeze(this)
  }

  get body(): Html {
    return this.source.prose.at(this.prose) ?? ''
  }
}

const noAliases: readonly string[] = Object.freeze([])
