import { ToolControls } from '@/components/tool/tool-controls'
import { VerdictStamp } from '@/components/verdict/verdict-stamp'
import type { CategoryOverview } from '@/lib/lists/categories'
import { address } from '@/lib/site'

/** A category with its top tools. */
export function CategoryCard({ overview: { category, total, leading } }: { overview: CategoryOverview }) {
  const id = `category-${category.slug}`
  return (
    <section aria-labelledby={id} className="list-part">
      <h2 id={id}>
        <a href={address.category(category.slug)}>{category.name}</a>
      </h2>
      <p>{category.description}</p>
      <p className="quiet">{total === 0 ? 'No tools yet' : total === 1 ? '1 tool' : `${total} tools`}</p>
      {leading.length > 0 && (
        <ol aria-label={`The panel’s top tools in ${category.name}`}>
          {leading.map(({ tool, panel }) => (
            <li key={tool.slug}>
              <VerdictStamp verdict={panel.verdict} size="plain" /> <a href={address.tool(tool.slug)}>{tool.name}</a>{' '}
              <span>{panel.meanScore === undefined ? 'not scored' : `${panel.meanScore}/100`}</span>{' '}
              <ToolControls tool={tool} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
