import type {
  Catalogue,
  Category,
  Html,
  Kind,
  Offer,
  RenderedRecords,
  RenderedReview,
  RenderedTool,
  Review,
  Reviewer,
  Tool,
  Vendor,
} from './catalogue'
import type { Points } from './rubric'
import type { Facts, Revision, Verdict } from './schema'
import { getBySlug } from './slug'

/** What a tool and its reviews refer to. */
type Source = Pick<Catalogue, 'categories' | 'kinds' | 'reviewers' | 'vendors'> &
  Pick<RenderedRecords, 'facts' | 'prose'> & { offers: LinkedOffers }

/** The offers of tools, by number. Whether an offer is the vendor's own depends on the vendor. */
export type LinkedOffers = { at: (number: number, maker: Vendor | undefined) => readonly Offer[] }

/**
 * A tool that reads its prose and its offers from the compiled file on demand. This saves memory: even without prose, ten thousand
 * tools are a few hundred thousand objects, and V8's garbage collector visits each of them.
 */
export class LazyTool implements Tool {
  readonly slug: string
  readonly name: string
  readonly vendor: string
  readonly maker: Vendor | undefined
  readonly category: Category
  readonly kind: Kind
  readonly website: string | undefined
  readonly weights: string | undefined
  readonly tagline: string
  readonly bestFor: string | undefined
  readonly notFor: string | undefined
  readonly pricing: Tool['pricing'] | undefined
  readonly facts: Facts
  readonly hasPriceHistory: boolean
  readonly priced: string | undefined
  readonly aliases: readonly string[]
  readonly reviews: readonly Review[]
  private readonly source: Source
  private readonly prose: number
  private readonly offerNumber: number | undefined

  constructor(record: RenderedTool, source: Source) {
    this.slug = record.slug
    this.name = record.name
    this.vendor = record.vendor
    this.maker = source.vendors.get(record.vendor)
    this.category = getBySlug(source.categories, record.category)
    this.kind = getBySlug(source.kinds, record.kind)
    this.website = record.website
    this.weights = record.weights
    this.tagline = record.tagline
    this.bestFor = record.bestFor
    this.notFor = record.notFor
    this.pricing = record.pricing && Object.freeze(record.pricing)
    this.facts = Object.freeze(
      Object.fromEntries(Object.entries(record.facts).map(([key, number]) => [key, source.facts[number]])),
    )
    this.hasPriceHistory = record.hasPriceHistory ?? false
    this.priced = record.priced
    this.aliases = record.aliases.length === 0 ? noAliases : Object.freeze(record.aliases)
    this.reviews = Object.freeze(record.reviews.map((review) => new LazyReview(review, source)))
    this.source = source
    this.prose = record.prose
    this.offerNumber = record.offers
    Object.freeze(this)
  }

  get summary(): Html {
    return this.source.prose.at(this.prose) ?? ''
  }

  get offers(): readonly Offer[] {
    return this.offerNumber === undefined ? noOffers : this.source.offers.at(this.offerNumber, this.maker)
  }
}

class LazyReview implements Review {
  readonly reviewer: Reviewer
  readonly verdict: Verdict
  readonly score: number | undefined
  readonly points: Points | undefined
  readonly line: string
  readonly written: string
  readonly revised: readonly Revision[]
  private readonly source: Source
  private readonly prose: number

  constructor(record: RenderedReview, source: Source) {
    this.reviewer = getBySlug(source.reviewers, record.reviewer)
    this.verdict = record.verdict
    this.score = record.score
    this.points = record.points && Object.freeze(record.points)
    this.line = record.line
    this.written = record.written
    this.revised = record.revised === undefined ? noRevisions : Object.freeze(record.revised)
    this.source = source
    this.prose = record.prose
    Object.freeze(this)
  }

  get body(): Html {
    return this.source.prose.at(this.prose) ?? ''
  }
}

const noAliases: readonly string[] = Object.freeze([])
const noRevisions: readonly Revision[] = Object.freeze([])
const noOffers: readonly Offer[] = Object.freeze([])
