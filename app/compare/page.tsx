import type { Metadata } from 'next'
import { config, loadCatalogue } from '@/app/_lib/catalogue'
import { describePage } from '@/app/_lib/metadata'
import { today } from '@/app/_lib/today'
import { ComparisonList } from '@/components/comparison/comparison-list'
import { IgnoredNote } from '@/components/list/ignored-note'
import { Pagination } from '@/components/list/pagination'
import { Choices } from '@/components/picker/choices'
import { ComparisonForm } from '@/components/picker/comparison-form'
import { Section } from '@/components/site/section'
import { StructuredData } from '@/components/site/structured-data'
import { readCarried } from '@/lib/carried-parameters'
import type { Catalogue, Tool } from '@/lib/catalogue/catalogue'
import { listKnownNames } from '@/lib/catalogue/search'
import { listHeadlines } from '@/lib/comparison/default-outcome'
import { findRelated, relatedOnTool } from '@/lib/comparison/related'
import { describeList } from '@/lib/documents/structured-data'
import { formatPageNumber } from '@/lib/lists/name'
import { paginate, takePage } from '@/lib/lists/paging'
import { readQuery, writeAddress } from '@/lib/lists/query'
import { parsePickerInputs, readPickerInputs } from '@/lib/picker-input'
import { address } from '@/lib/site'

type Props = PageProps<'/compare'>
type Query = Awaited<Props['searchParams']>

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { paging } = readPage(loadCatalogue(), await searchParams)
  return describePage({
    pageRef: { kind: 'comparisons' },
    title: `Compare AI tools side by side${formatPageNumber(paging)}`,
    description: `${loadCatalogue().comparisons.length} comparisons picked by our editors, and any two to four tools side by side.`,
    address: addressOfPage(paging.page),
  })
}

export default async function ComparePage({ searchParams }: Props) {
  const catalogue = loadCatalogue()
  const query = await searchParams
  const { paging, ignored } = readPage(catalogue, query)
  const shown = takePage(catalogue.comparisons, paging)
  const parameters = listParameters(query)
  const carried = readCarried(parameters)
  const choices = parsePickerInputs(catalogue, readPickerInputs(parameters))
  const [choice, ...others] = choices
  const only = choice !== undefined && 'tool' in choice && others.length === 0 ? choice.tool : undefined
  return (
    <>
      <h1 className="mt-12 text-4xl sm:text-5xl">Compare AI tools</h1>
      <p className="mt-4 max-w-2xl font-text text-lg text-muted">
        Choose two tools, or start from a comparison our editors picked.
      </p>
      <IgnoredNote ignored={ignored} />
      <Choices choices={choices} carried={carried} total={catalogue.tools.size} />
      <ComparisonForm
        chosen={choices.map((choice) => ('tool' in choice ? choice.tool.name : choice.text))}
        carried={choices.length === 0 ? [] : carried}
        known={listKnownNames(catalogue)}
      />
      {only !== undefined && <Partners catalogue={catalogue} tool={only} />}
      <Section id="curated" title="Picked by our editors">
        {shown.length === 0 ? (
          <p className="mt-4 text-muted">None yet. Compare any two tools above.</p>
        ) : (
          <ComparisonList comparisons={listHeadlines(catalogue, shown, today())} />
        )}
        <Pagination paging={paging} hrefOf={addressOfPage} />
      </Section>
      <StructuredData
        data={describeList(
          catalogue,
          config.siteAddress,
          { kind: 'comparisons' },
          shown.map(({ tools }) => ({
            name: tools.map((tool) => tool.name).join(' vs '),
            path: address.comparison(tools.map((tool) => tool.slug)),
          })),
          paging.from,
        )}
      />
    </>
  )
}

/** With tools in the query, all that the page does not know belongs to their comparison and is not told as ignored. */
function readPage(catalogue: Catalogue, { tool, ...query }: Query) {
  const asked = tool === undefined ? query : { page: query.page }
  return paginate(readQuery(asked, new Map()), catalogue.comparisons.length)
}

function listParameters(query: Query): URLSearchParams {
  const pairs = Object.entries(query).flatMap(([name, values]) => [values ?? []].flat().map((value) => [name, value]))
  return new URLSearchParams(pairs)
}

function addressOfPage(page: number): string {
  return writeAddress(address.comparisons(), new Map(), new Map(), page)
}

/** What a tool is likeliest to be compared with. */
function Partners({ catalogue, tool }: { catalogue: Catalogue; tool: Tool }) {
  const comparisons = findRelated(catalogue, [tool], relatedOnTool)
  if (comparisons.length === 0) return null
  return (
    <Section id="partners" title={`Compare ${tool.name} with`}>
      <ComparisonList comparisons={listHeadlines(catalogue, comparisons, today())} />
    </Section>
  )
}
