import type { Graph } from 'schema-dts'
import { formatStructuredData } from '@/lib/documents/structured-data'

/** JSON-LD of a page. It is data, not a script, so the content security policy does not block it. */
export function StructuredData({ data }: { data: Graph }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: printed so that nothing in it can end the element
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: formatStructuredData(data) }} />
}
