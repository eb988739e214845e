import type { Metadata } from 'next'
import { config, loadCatalogue } from '@/app/_lib/catalogue'
import { describePage } from '@/app/_lib/metadata'
import { CategoryCard } from '@/components/list/category-card'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { StructuredData } from '@/components/site/structured-data'
import { formatList } from '@/lib/catalogue/words'
import { describeList } from '@/lib/documents/structured-data'
import { listCategories } from '@/lib/lists/categories'
import { address } from '@/lib/site'

export function generateMetadata(): Metadata {
  const names = [...loadCatalogue().categories.values()].slice(0, 6).map((category) => category.name)
  return describePage({
    pageRef: { kind: 'categories' },
    title: 'Categories of AI tools',
    description: `Browse AI tools by category: ${formatList(names)}, each with the panel’s top tools.`,
  })
}

export default function CategoriesPage() {
  const catalogue = loadCatalogue()
  return (
    <>
      <Breadcrumb parent={{ label: 'Home', href: address.home() }} current="Categories" />
      <h1 className="mt-8 text-4xl sm:text-5xl">Categories</h1>
      <p className="mt-4 max-w-2xl font-text text-lg text-muted">
        Browse by category, or see <a href={address.tools()}>all {catalogue.tools.size} tools</a> in one list.
      </p>
      {listCategories(catalogue).map((overview) => (
        <CategoryCard key={overview.category.slug} overview={overview} />
      ))}
      <StructuredData
        data={describeList(
          catalogue,
          config.siteAddress,
          { kind: 'categories' },
          [...catalogue.categories.values()].map(({ slug, name }) => ({ name, path: address.category(slug) })),
        )}
      />
    </>
  )
}
