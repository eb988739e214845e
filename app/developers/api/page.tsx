import type { Metadata } from 'next'
import { config, loadCatalogue } from '@/app/_lib/catalogue'
import { describePage } from '@/app/_lib/metadata'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { Prose } from '@/components/site/prose'
import { StructuredData } from '@/components/site/structured-data'
import { openReference } from '@/lib/api-reference/open-reference'
import { describePageRef } from '@/lib/documents/structured-data'
import { address, apiAddress } from '@/lib/site'

const title = 'API reference'

export function generateMetadata(): Metadata {
  return describePage({
    pageRef: { kind: 'apiReference' },
    title,
    description:
      'Every address of the API with its parameters, and every field of its answers: tools, prices, comparisons for a case, search, the panel and changes.',
  })
}

export default async function ApiReferencePage() {
  const catalogue = loadCatalogue()
  const site = config.siteAddress
  return (
    <div className="developers api-reference">
      <Breadcrumb parent={{ label: 'For programs', href: address.developers() }} current={title} />
      <h1 className="mt-8 text-4xl sm:text-5xl">{title}</h1>
      <p className="mt-4 mb-8 max-w-2xl font-text text-lg text-muted">
        All paths begin with <code>{site}</code>. Fields are there in every answer unless they say that they may be
        absent; what is not known is null. Programs read the same from{' '}
        <a href={apiAddress.description()}>the OpenAPI document</a>.
      </p>
      <Prose html={await openReference(catalogue, site)} />
      <StructuredData data={describePageRef(catalogue, site, { kind: 'apiReference' })} />
    </div>
  )
}
