import { formatDate } from '@/lib/catalogue/dates'
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
  nameIssue,
  summarizeDigest,
} from '@/lib/newsletter/format'
import { newsletterName } from '@/lib/newsletter/name'
import { address, reviewAnchor } from '@/lib/site'
import { MailFrame, type MailSite, Rule } from './frame'
import { Stamp } from './stamp'
import { drawn, letters } from './style'

type IssueMailProps = { digest: Digest; subject: string; site: MailSite }

/** An issue of the newsletter as a mail. */
export function IssueMail({ digest, subject, site }: IssueMailProps) {
  const { id, day, tools, comparisons, prices = [], more } = digest
  const at = (path: string) => `${site.siteAddress}${path}`
  return (
    <MailFrame
      site={site}
      subject={subject}
      preview={summarizeDigest(digest)}
      reason={`You get this email because you signed up for ${newsletterName} of ${site.name} and confirmed.`}
    >
      <p {...drawn('muted', letters.eyebrow, { margin: 0 })}>{newsletterName}</p>
      <h1 style={{ ...letters.title, margin: '4px 0 8px' }}>{nameIssue(id)}</h1>
      <p style={{ margin: 0 }}>
        {`${formatDate(day)}: ${summarizeDigest(digest)} `}
        <a href={at(address.issue(id))} {...drawn('ink')}>
          Read this issue on the site
        </a>
      </p>
      {tools.map((news) => (
        <ToolPart key={news.slug} tool={news} at={at} />
      ))}
      {more.tools > 0 && <More href={at(address.tools())}>{formatMore(more.tools, 'tool', 'tools')}</More>}
      {prices.length > 0 && (
        <>
          <Rule weight="strong" />
          <h2 style={{ ...letters.heading, margin: 0 }}>Changed prices</h2>
          <p style={{ ...letters.text, margin: '16px 0 0' }}>
            {prices.map((price, index) => (
              <PricePart key={price.slug} price={price} isFirst={index === 0} at={at} />
            ))}
          </p>
          <More href={at(address.changes())}>
            {more.prices ? formatMore(more.prices, 'price', 'prices') : 'All price changes'}
          </More>
        </>
      )}
      {comparisons.length > 0 && (
        <>
          <Rule weight="strong" />
          <h2 style={{ ...letters.heading, margin: 0 }}>New comparisons</h2>
          {comparisons.map((comparison) => (
            <ComparisonPart key={comparison.slugs.join()} comparison={comparison} at={at} />
          ))}
        </>
      )}
      {more.comparisons > 0 && (
        <More href={at(address.comparisons())}>{formatMore(more.comparisons, 'comparison', 'comparisons')}</More>
      )}
    </MailFrame>
  )
}

/** Makes an absolute address from a path of the site. */
type At = (path: string) => string

function ToolPart({ tool, at }: { tool: ToolNews; at: At }) {
  const { slug, name, vendor, tagline, panel, news, more } = tool
  const withdrawn = formatWithdrawn(tool)
  return (
    <>
      <Rule weight="strong" />
      <h2 style={{ ...letters.heading, margin: '0 0 12px' }}>
        <a href={at(address.tool(slug))} {...drawn('ink', { textDecoration: 'none' })}>
          {name}
        </a>
      </h2>
      <Stamp verdict={panel.verdict} before={formatPanelBefore(panel)} />
      <p {...drawn('muted', letters.small, { margin: '10px 0 0' })}>{`${vendor} · ${formatPanel(panel)}`}</p>
      <p style={{ ...letters.text, margin: '6px 0 0' }}>{tagline}</p>
      {withdrawn !== undefined && <p {...drawn('muted', letters.small, { margin: '6px 0 0' })}>{withdrawn}</p>}
      {news.map((each) => (
        <NewsPart key={each.reviewer.slug} tool={tool} news={each} at={at} />
      ))}
      {more > 0 && <More href={at(address.tool(slug))}>{`${formatMore(more, 'verdict', 'verdicts')} on ${name}`}</More>}
    </>
  )
}

/** A mail has room for the line of a review or else its beginning. */
function NewsPart({ tool: { slug, name }, news, at }: { tool: ToolNews; news: News; at: At }) {
  const { reviewer, verdict, excerpt } = news
  const before = formatNewsBefore(news)
  return (
    <p style={{ margin: '16px 0 0' }}>
      <a
        href={`${at(address.tool(slug))}#${reviewAnchor(reviewer.slug, slug)}`}
        aria-label={`${reviewer.name} on ${name}`}
        {...drawn('ink')}
      >
        {reviewer.name}
      </a>{' '}
      <b {...drawn(verdict)}>{formatReviewVerdict(news)}</b>
      {before !== undefined && <span {...drawn('muted')}>{`, ${before}`}</span>}
      <br />
      <span style={letters.text}>{formatNewsLine(news) ?? excerpt}</span>
    </p>
  )
}

/** All prices are in one paragraph: mail programs cut off what is long, and styles are most of it. */
function PricePart({ price, isFirst, at }: { price: PriceNews; isFirst: boolean; at: At }) {
  return (
    <>
      {!isFirst && <br />}
      <a href={at(address.tool(price.slug))} {...drawn('ink')}>
        {price.name}
      </a>
      <br />
      {`${formatPriceNews(price)}.`}
      <br />
    </>
  )
}

function ComparisonPart({
  comparison: { slugs, names, question, headline },
  at,
}: {
  comparison: ComparisonNews
  at: At
}) {
  return (
    <p {...drawn('muted', letters.text, { margin: '16px 0 0' })}>
      <a href={at(address.comparison(slugs))} {...drawn('ink', letters.strong)}>
        {names.join(' vs ')}
      </a>
      <br />
      {question}
      {headline !== undefined && (
        <>
          <br />
          <b {...drawn('ink')}>{headline}</b>
        </>
      )}
    </p>
  )
}

function More({ href, children }: { href: string; children: string }) {
  return (
    <p style={{ margin: '20px 0 0' }}>
      <a href={href} {...drawn('ink')}>
        {children}
      </a>
    </p>
  )
}
