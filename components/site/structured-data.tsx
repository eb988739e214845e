import type { Graph } from 'schema-dts'
import { formatStructuredData } from '@/lib/documents/structured-data'

/** What a page says, in the words of schema.org. It is data and never runs, so the content policy lets it stand. */
export function StructuredData({ data }: { data: Graph }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: printed so that nothing in it can end the element
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: formatStructuredData(data) }} />
}
