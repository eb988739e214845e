import type { Metadata } from 'next'
import { config, loadCatalogue } from '@/app/_lib/catalogue'
import { describePage } from '@/app/_lib/metadata'
import { today } from '@/app/_lib/today'
import { ApiSection } from '@/components/developers/api-section'
import { BadgesSection } from '@/components/developers/badges-section'
import { CopiesSection } from '@/components/developers/copies-section'
import { EmbedsSection } from '@/components/developers/embeds-section'
import { FeedsSection } from '@/components/developers/feeds-section'
import { FormatsSection } from '@/components/developers/formats-section'
import { McpSection } from '@/components/developers/mcp-section'
import { PastSection } from '@/components/developers/past-section'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { StructuredData } from '@/components/site/structured-data'
import { endpoints } from '@/lib/api/endpoints'
import { recordsSince } from '@/lib/catalogue/as-of'
import { describePageRef } from '@/lib/documents/structured-data'
import { listMcpTools } from '@/lib/mcp/describe-server'
import { maxQueryBytes } from '@/lib/parameters/read-parameters'
import { address } from '@/lib/site'
import { makeExamples } from './examples'

const title = 'For programs and other sites'

export function generateMetadata(): Metadata {
  return describePage({
    pageRef: { kind: 'developers' },
    title,
    description:
      'Use every comparison where you decide: in an assistant by MCP, in your code by an API, as a badge, in a frame or as a feed. With sources and dates, without a key.',
  })
}

/** The parts of the page, in their order. */
const parts = [
  ['mcp', 'Assistants (MCP)'],
  ['api', 'API'],
  ['formats', 'Markdown and JSON'],
  ['badges', 'Badges'],
  ['embeds', 'Frames'],
  ['copies', 'Copies'],
  ['feeds', 'Feeds and calendars'],
  ['as-of', 'Earlier days'],
] as const

export default async function DevelopersPage() {
  const catalogue = loadCatalogue()
  const site = config.siteAddress
  const dependencies = { catalogue, siteAddress: site, today }
  const examples = await makeExamples(dependencies)
  return (
    <div className="developers">
      <Breadcrumb parent={{ label: 'Home', href: address.home() }} current="For programs" />
      <h1 className="mt-8 text-4xl sm:text-5xl">{title}</h1>
      <p className="mt-4 max-w-2xl font-text text-lg text-muted">
        Use every comparison where you decide: in your assistant, your code, a readme or your own site. You need no
        account and no key. Each answer names its sources, its dates and the page that says the same.
      </p>
      <nav aria-label="On this page" className="part-links">
        <ul>
          {parts.map(([id, name]) => (
            <li key={id}>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <McpSection server={`${site}${address.mcp()}`} tools={await listMcpTools(dependencies)} example={examples?.mcp} />
      <ApiSection
        operations={endpoints}
        limits={{ perMinute: config.apiPerMinute, queryBytes: maxQueryBytes }}
        example={examples?.api}
      />
      <FormatsSection site={site} example={examples?.formats} />
      <BadgesSection example={examples?.badge} />
      <EmbedsSection site={site} example={examples?.embed} />
      <CopiesSection site={site} example={examples?.copies} />
      <FeedsSection site={site} examples={examples?.feeds ?? []} />
      <PastSection site={site} since={recordsSince(catalogue)} example={examples?.past} />
      <StructuredData data={describePageRef(catalogue, site, { kind: 'developers' })} />
    </div>
  )
}
