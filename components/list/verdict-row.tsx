import { ReviewLine } from '@/components/review/review-line'
import { ToolControls } from '@/components/tool/tool-controls'
import { VendorLogo } from '@/components/tool/vendor-logo'
import { VerdictStamp } from '@/components/verdict/verdict-stamp'
import { reviewedOn } from '@/lib/catalogue/catalogue'
import { formatDate } from '@/lib/catalogue/dates'
import type { GivenVerdict } from '@/lib/lists/track-record'
import { address, reviewAnchor } from '@/lib/site'

/** One reviewer's verdict on a tool. The name links to the review. */
export function VerdictRow({ tool, review }: GivenVerdict) {
  const { reviewer, verdict, score } = review
  const day = reviewedOn(review)
  return (
    <li>
      <VendorLogo tool={tool} />
      <div className="list-name">
        <h3>
          <a href={`${address.tool(tool.slug)}#${reviewAnchor(reviewer.slug, tool.slug)}`}>{tool.name}</a>
        </h3>
        <p className="quiet">
          {tool.vendor} · {tool.kind.name}
        </p>
        <ReviewLine review={review} />
      </div>
      <div className="list-judgement">
        <p className={score === undefined ? 'quiet' : 'score'}>{score === undefined ? 'Not scored' : `${score}/100`}</p>
        <p className="list-verdict">
          <VerdictStamp verdict={verdict} size="plain" />
        </p>
        <p className="quiet">
          <time dateTime={day}>{formatDate(day)}</time>
        </p>
      </div>
      <ToolControls tool={tool} />
    </li>
  )
}
