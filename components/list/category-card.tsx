import { ToolControls } from '@/components/tool/tool-controls'
import { VendorLogo } from '@/components/tool/vendor-logo'
import { VerdictStamp } from '@/components/verdict/verdict-stamp'
import { formatDate } from '@/lib/catalogue/dates'
import { getReleaseDay } from '@/lib/catalogue/release'
import { formatAmount } from '@/lib/catalogue/words'
import { formatJudged } from '@/lib/comparison/format'
import type { CategoryOverview } from '@/lib/lists/categories'
import { address } from '@/lib/site'

/** A category with its top tools. */
export function CategoryCard({
  overview: { category, total, judged, leading, newest },
}: {
  overview: CategoryOverview
}) {
  const id = `category-${category.slug}`
  return (
    <section aria-labelledby={id} className="list-part">
      <h2 id={id}>
        <a href={address.category(category.slug)}>{category.name}</a>
      </h2>
      <p>{category.description}</p>
      <p className="quiet">
        {total === 0 ? 'No tools yet' : `${formatAmount(total, 'tool', 'tools')}, ${formatJudged(judged)}`}
      </p>
      {leading.length > 0 && (
        <ol aria-label={`The panel’s top tools in ${category.name}`}>
          {leading.map(({ tool, panel }) => (
            <li key={tool.slug}>
              <VendorLogo tool={tool} />
              <a href={address.tool(tool.slug)}>{tool.name}</a>
              <span>{panel.meanScore === undefined ? 'Not scored' : `${panel.meanScore}/100`}</span>
              <VerdictStamp verdict={panel.verdict} size="plain" />
              <ToolControls tool={tool} />
            </li>
          ))}
        </ol>
      )}
      {newest.length > 0 && (
        <ol aria-label={`The newest in ${category.name}`}>
          {newest.map((tool) => (
            <li key={tool.slug}>
              <VendorLogo tool={tool} />
              <a href={address.tool(tool.slug)}>{tool.name}</a>
              <span className="quiet">released {formatDate(getReleaseDay(tool).slice(0, 7))}</span>
              <ToolControls tool={tool} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
