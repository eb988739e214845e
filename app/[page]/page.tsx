import type { Metadata } from 'next'
import { Prose } from '@/components/site/prose'
import { StructuredData } from '@/components/site/structured-data'
import { printDay } from '@/lib/comparison/print'
import { describePlace } from '@/lib/documents/structured-data'
import { config, getRecord, loadCatalogue } from '../_lib/catalogue'
import { describePage } from '../_lib/metadata'

type Props = PageProps<'/[page]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, title, description } = await load(params)
  return describePage({ place: { kind: 'page', slug }, title, description })
}

export default async function ProsePage({ params }: Props) {
  const { slug, title, updated, body } = await load(params)
  return (
    <>
      <h1 className="mt-12 text-4xl sm:text-5xl">{title}</h1>
      <p className="mt-3 mb-8 text-sm text-muted">Updated {printDay(updated)}</p>
      <div className="text-lg">
        <Prose html={body} />
      </div>
      <StructuredData data={describePlace(loadCatalogue(), config.siteAddress, { kind: 'page', slug })} />
    </>
  )
}

async function load(params: Props['params']) {
  return getRecord(loadCatalogue().pages, (await params).page)
}
