import type { Metadata } from 'next'
import { config, loadCatalogue } from '@/app/catalogue'
import { describePage } from '@/app/page-metadata'
import { Prose } from '@/components/site/prose'
import { StructuredData } from '@/components/site/structured-data'
import type { Page } from '@/lib/catalogue/catalogue'
import { printDay } from '@/lib/comparison/print'
import { describePlace } from '@/lib/documents/structured-data'

type Props = { params: Promise<{ page: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, title, description } = await load(params)
  return describePage({ place: { kind: 'page', slug }, title, description })
}

export default async function ProsePage({ params }: Props) {
  const catalogue = await loadCatalogue()
  const { slug, title, updated, body } = await load(params)
  return (
    <>
      <h1 className="mt-12 text-4xl sm:text-5xl">{title}</h1>
      <p className="mt-3 mb-8 text-sm text-muted">Updated {printDay(updated)}</p>
      <div className="text-lg">
        <Prose html={body} />
      </div>
      <StructuredData data={describePlace(catalogue, config.siteAddress, { kind: 'page', slug })} />
    </>
  )
}

/** The gate lets only the slugs of existing pages through. */
async function load(params: Props['params']): Promise<Page> {
  const { page: slug } = await params
  const page = (await loadCatalogue()).pages.get(slug)
  if (page === undefined) throw new Error(`no page ${JSON.stringify(slug)}`)
  return page
}
