import type { Metadata } from 'next'
import { config, loadCatalogue } from '@/app/_lib/catalogue'
import { describePage } from '@/app/_lib/metadata'
import { Corrections } from '@/components/site/corrections'
import { Prose } from '@/components/site/prose'
import { StructuredData } from '@/components/site/structured-data'
import { formatDate } from '@/lib/catalogue/dates'
import { getBySlug } from '@/lib/catalogue/slug'
import { describePageRef } from '@/lib/documents/structured-data'

type Props = PageProps<'/[page]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, title, description } = await load(params)
  return describePage({ pageRef: { kind: 'page', slug }, title, description })
}

export default async function ProsePage({ params }: Props) {
  const { slug, title, updated, body } = await load(params)
  const { site } = loadCatalogue()
  return (
    <>
      <h1 className="mt-12 text-4xl sm:text-5xl">{title}</h1>
      <p className="mt-3 mb-8 text-sm text-muted">Updated {formatDate(updated)}</p>
      <div className="text-lg">
        <Prose html={body} />
      </div>
      {slug === 'methodology' && <Corrections site={site} />}
      <StructuredData data={describePageRef(loadCatalogue(), config.siteAddress, { kind: 'page', slug })} />
    </>
  )
}

async function load(params: Props['params']) {
  return getBySlug(loadCatalogue().pages, (await params).page)
}
