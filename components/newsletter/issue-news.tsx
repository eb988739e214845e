import { Section } from '@/components/site/section'
import { VerdictStamp } from '@/components/verdict/verdict-stamp'
import { formatReviewVerdict } from '@/lib/comparison/format'
import type { ComparisonNews, Digest, News, PriceNews, ToolNews } from '@/lib/newsletter/digest'
import {
  formatMore,
  formatNewsBefore,
  formatNewsLine,
  formatPanel,
  formatPanelBefore,
  formatPriceNews,
  formatWithdrawn,
} from '@/lib/newsletter/format'
import { address, pricesAnchor, reviewAnchor } from '@/lib/site'

/** A tool's current slug; undefined when the tool no longer exists. */
type SlugToday = (slug: string) => string | undefined

/** The content of an issue. Tools that no longer exist are named without a link. */
export function IssueNews({ digest, slugToday }: { digest: Digest; slugToday: SlugToday }) {
  const { tools, comparisons, prices = [], more } = digest
  return (
    <>
      {tools.map((tool) => (
        <ToolPart key={tool.slug} tool={tool} slugToday={slugToday} />
      ))}
      {more.tools > 0 && <More href={address.tools()}>{formatMore(more.tools, 'tool', 'tools')}</More>}
      {prices.length > 0 && (
        <Section id="prices" title="Changed prices">
          <ul className="comparisons">
            {prices.map((price) => (
              <PricePart key={price.slug} price={price} slugToday={slugToday} />
            ))}
          </ul>
          <More href={address.changes()}>
            {more.prices ? formatMore(more.prices, 'price', 'prices') : 'All price changes'}
          </More>
        </Section>
      )}
      {comparisons.length > 0 && (
        <Section id="comparisons" title="New comparisons">
          <ul className="comparisons">
            {comparisons.map((comparison) => (
              <ComparisonPart key={comparison.slugs.join()} comparison={comparison} slugToday={slugToday} />
            ))}
          </ul>
        </Section>
      )}
      {more.comparisons > 0 && (
        <More href={address.comparisons()}>{formatMore(more.comparisons, 'comparison', 'comparisons')}</More>
      )}
    </>
  )
}

function ToolPart({ tool, slugToday }: { tool: ToolNews; slugToday: SlugToday }) {
  const { name, vendor, tagline, panel, news, more } = tool
  const slug = slugToday(tool.slug)
  const href = slug && address.tool(slug)
  const before = formatPanelBefore(panel)
  const withdrawn = formatWithdrawn(tool)
  return (
    <section aria-labelledby={`news-${tool.slug}`} className="mt-10 border-t-2 border-ink pt-4">
      <h2 id={`news-${tool.slug}`} className="text-2xl sm:text-3xl">
        <a href={href} className="no-underline [&[href]]:hover:underline">
          {name}
        </a>
      </h2>
      <p className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <VerdictStamp verdict={panel.verdict} size="loud" />
        {before !== undefined && <span className="text-muted">{before}</span>}
      </p>
      <p className="mt-3 text-sm text-muted tabular-nums">
        {vendor} · {formatPanel(panel)}
      </p>
      <p className="mt-2 max-w-2xl font-text text-lg">{tagline}</p>
      {withdrawn !== undefined && <p className="mt-2 text-sm text-muted">{withdrawn}</p>}
      {news.length > 0 && (
        <ul className="reviews">
          {news.map((each) => (
            <NewsPart key={each.reviewer.slug} name={name} slug={slug} news={each} />
          ))}
        </ul>
      )}
      {more > 0 && <More href={href}>{`${formatMore(more, 'verdict', 'verdicts')} on ${name}`}</More>}
    </section>
  )
}

function NewsPart({ name, slug, news }: { name: string; slug: string | undefined; news: News }) {
  const { reviewer, verdict, excerpt } = news
  const before = formatNewsBefore(news)
  const line = formatNewsLine(news)
  return (
    <li className="review">
      <h3>
        <a href={slug && `${address.tool(slug)}#${reviewAnchor(reviewer.slug, slug)}`}>
          {reviewer.name}
          <span className="sr-only"> on {name}</span>
        </a>
      </h3>
      <p>
        <b className={verdict}>{formatReviewVerdict(news)}</b>
        {before !== undefined && `, ${before}`}
      </p>
      {line !== undefined && (
        <p>
          <b>{line}</b>
        </p>
      )}
      <blockquote className="prose">{excerpt}</blockquote>
    </li>
  )
}

function PricePart({ price, slugToday }: { price: PriceNews; slugToday: SlugToday }) {
  const slug = slugToday(price.slug)
  return (
    <li>
      <a href={slug && `${address.tool(slug)}#${pricesAnchor}`}>{price.name}</a>
      <p>{formatPriceNews(price)}.</p>
    </li>
  )
}

function ComparisonPart({ comparison, slugToday }: { comparison: ComparisonNews; slugToday: SlugToday }) {
  const slugs = comparison.slugs.flatMap((slug) => slugToday(slug) ?? [])
  const isWhole = slugs.length === comparison.slugs.length
  return (
    <li>
      <a href={isWhole ? address.comparison(slugs) : undefined}>{comparison.names.join(' vs ')}</a>
      <p>{comparison.question}</p>
      {comparison.headline !== undefined && <p className="headline">{comparison.headline}</p>}
    </li>
  )
}

function More({ href, children }: { href: string | undefined; children: string }) {
  return (
    <p className="mt-4">
      <a href={href}>{children}</a>
    </p>
  )
}
