import type { Metadata } from 'next'
import { cache } from 'react'
import { config, loadCatalogue } from '@/app/_lib/catalogue'
import { describePage } from '@/app/_lib/metadata'
import { today } from '@/app/_lib/today'
import { MustHaveForm } from '@/components/case/must-have-form'
import { AlternativeRow } from '@/components/list/alternative-row'
import { IgnoredNote } from '@/components/list/ignored-note'
import { JudgedFirst } from '@/components/list/judged-first'
import { Pagination } from '@/components/list/pagination'
import { Range } from '@/components/list/range'
import { ShareLinks } from '@/components/share/share-links'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { StructuredData } from '@/components/site/structured-data'
import { getBySlug } from '@/lib/catalogue/slug'
import { rankAlternatives } from '@/lib/comparison/alternatives'
import { mustHaveParameters, readMustHaves, writeMustHaves } from '@/lib/comparison/case'
import { hasMustHaves, listMustHaves } from '@/lib/comparison/case/must-haves'
import { summarizeTool } from '@/lib/comparison/summary'
import { describeList } from '@/lib/documents/structured-data'
import { makeMustHaveTest } from '@/lib/lists/must-have-filters'
import { formatPageNumber } from '@/lib/lists/name'
import { paginate, takePage } from '@/lib/lists/paging'
import { type Ignored, omit, readQuery, writeAddress } from '@/lib/lists/query'
import { quoteTool } from '@/lib/pricing/quote'
import { readWorkload, workloadParameters, writeWorkload } from '@/lib/pricing/workload'
import { address } from '@/lib/site'

type Props = PageProps<'/tools/[tool]/alternatives'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { tool, alternatives, paging, isView, addressOfPage } = await load(params, searchParams)
  const [first] = alternatives.tools
  return describePage({
    pageRef: { kind: 'alternatives', slug: tool.slug },
    title: `Alternatives to ${tool.name}${formatPageNumber(paging)}`,
    description:
      first === undefined
        ? `No alternatives to ${tool.name} yet: we cover no other tool of its kind or category.`
        : `Alternatives to ${tool.name}, what the panel judged first, beginning with ${first.name}: each with its verdict, why it is listed and a comparison.`,
    address: addressOfPage(paging.page),
    robots: first === undefined || isView ? 'noindex' : undefined,
  })
}

export default async function AlternativesPage({ params, searchParams }: Props) {
  const { tool, alternatives, total, wanted, workload, paging, ignored, addressOfPage } = await load(
    params,
    searchParams,
  )
  const shown = alternatives.tools.length
  const path = address.alternatives(tool.slug)
  return (
    <>
      <Breadcrumb
        parent={[
          { label: 'Tools', href: address.tools() },
          { label: tool.name, href: address.tool(tool.slug) },
        ]}
        current="Alternatives"
      />
      <h1 className="mt-8 text-3xl sm:text-5xl">Alternatives to {tool.name}</h1>
      <p className="mt-3 max-w-2xl text-lg">
        <b>{tool.name} itself:</b> {summarizeTool(tool, quoteTool(tool, workload, today()))}.
      </p>
      <IgnoredNote ignored={ignored} />
      {total === 0 ? (
        <p className="mt-6 max-w-2xl font-text text-lg">
          No alternatives yet: we cover no other tool of its kind ({tool.kind.name}) or category ({tool.category.name}).{' '}
          <a href={address.tools()}>Browse all tools</a>.
        </p>
      ) : (
        <>
          <p className="mt-4 max-w-2xl font-text text-lg text-muted">
            What the panel judged comes first. Within it, and within the rest, tools of the same kind come first, then
            tools of the same category. A tool moves up if it can do what {tool.name} can, comes from another vendor, or
            has no higher entry price. The panel’s verdict breaks ties, then the newer release.{' '}
            <a href={`${address.page('methodology')}`}>How we judge</a> has the formula.
          </p>
          <MustHaveForm
            path={path}
            others={writeWorkload(workload)}
            wanted={wanted}
            offered={listMustHaves(loadCatalogue(), [tool.kind.slug])}
            found={{ meeting: alternatives.total, total }}
            clear={writeAddress(path, new Map(), new Map(), 1, writeWorkload(workload))}
          />
          <p className="mt-8 mb-3 text-sm text-muted tabular-nums">
            <Range paging={paging} one="alternative" many="alternatives" />
            {shown < alternatives.total && `; the first ${shown} of ${alternatives.total} are listed`}
          </p>
          <JudgedFirst
            listed={takePage(alternatives.tools, paging).map((other) => ({ tool: other }))}
            judged={alternatives.judged}
            total={alternatives.total}
            orders={{ judged: 'closest first', others: 'closest first' }}
          >
            {({ tool: other }) => (
              <AlternativeRow key={other.slug} tool={tool} other={other} quote={quoteTool(other, workload, today())} />
            )}
          </JudgedFirst>
        </>
      )}
      <Pagination paging={paging} hrefOf={addressOfPage} />
      {shown > 0 && <ShareLinks href={addressOfPage(paging.page)} what="this list" />}
      <StructuredData
        data={describeList(
          loadCatalogue(),
          config.siteAddress,
          { kind: 'alternatives', slug: tool.slug },
          takePage(alternatives.tools, paging).map(({ slug, name }) => ({ name, path: address.tool(slug) })),
          paging.from,
        )}
      />
    </>
  )
}

const load = cache(async (params: Props['params'], searchParams: Props['searchParams']) => {
  const catalogue = loadCatalogue()
  const tool = getBySlug(catalogue.tools, (await params).tool)
  const raw = await searchParams
  const { workload, ignored: ignoredWorkload } = readWorkload(raw)
  const ignoredMustHaves: Ignored[] = []
  const wanted = readMustHaves(raw, ignoredMustHaves)
  const all = rankAlternatives(catalogue, tool)
  const alternatives = hasMustHaves(wanted)
    ? rankAlternatives(catalogue, tool, makeMustHaveTest(catalogue, wanted, { workload, day: today() }))
    : all
  const asked = readQuery(omit(raw, [...workloadParameters, ...mustHaveParameters]), new Map())
  const { paging, ignored } = paginate(asked, alternatives.tools.length)
  const query = [...writeWorkload(workload), ...writeMustHaves(wanted)]
  return {
    tool,
    alternatives,
    total: all.total,
    wanted,
    workload,
    paging,
    ignored: [...ignoredWorkload, ...ignoredMustHaves, ...ignored],
    isView: query.length > 0,
    addressOfPage: (page: number) => writeAddress(address.alternatives(tool.slug), new Map(), new Map(), page, query),
  }
})
