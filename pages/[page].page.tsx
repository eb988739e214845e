import { NoControls } from '@/components/site/no-controls'
import { Prose } from '@/components/site/prose'
import { StructuredData } from '@/components/site/structured-data'
import { formatDay } from '@/lib/comparison/format'
import { describePageRef } from '@/lib/documents/structured-data'
import { config, getRecord, loadCatalogue } from '@/pages/catalogue'
import { servePage } from '@/pages/serve-page'

export default NoControls

export const getServerSideProps = servePage(({ params }) => {
  const catalogue = loadCatalogue()
  const { slug, title, description, updated, body } = getRecord(catalogue.pages, params.page)
  return {
    head: { pageRef: { kind: 'page', slug }, title, description },
    body: (
      <>
        <h1 className="mt-12 text-4xl sm:text-5xl">{title}</h1>
        <p className="mt-3 mb-8 text-sm text-muted">Updated {formatDay(updated)}</p>
        <div className="text-lg">
          <Prose html={body} />
        </div>
        <StructuredData data={describePageRef(catalogue, config.siteAddress, { kind: 'page', slug })} />
      </>
    ),
  }
})
