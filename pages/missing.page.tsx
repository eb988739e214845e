import { ComparisonForm } from '@/components/picker/comparison-form'
import { Eyebrow } from '@/components/site/eyebrow'
import { NoControls } from '@/components/site/no-controls'
import { listKnownNames } from '@/lib/catalogue/search'
import { address } from '@/lib/site'
import { suggestFor } from '@/lib/suggestions'
import { loadCatalogue } from '@/pages/catalogue'
import { servePage } from '@/pages/serve-page'

export default NoControls

const headings = {
  comparison: 'There is no such comparison',
  tool: 'There is no such tool',
  page: 'There is no such page',
}

/** Shown with status 404 for every address that leads nowhere; the gate passes on which one that was. */
export const getServerSideProps = servePage(({ query }) => {
  const catalogue = loadCatalogue()
  const { wanted, comparison, tools } = suggestFor(catalogue, [query.path].flat()[0] ?? '')
  return {
    head: { title: 'Not found' },
    body: (
      <>
        <Eyebrow>404</Eyebrow>
        <h1 className="mt-2 text-4xl sm:text-5xl">{headings[wanted]}</h1>
        <p className="mt-4 max-w-2xl font-text text-lg text-muted">
          Nothing stands at this address. A comparison sets two to four different tools side by side.
        </p>
        {comparison !== undefined && (
          <p className="mt-6 text-lg">
            Did you mean{' '}
            <a href={address.comparison(comparison.map((tool) => tool.slug))} className="font-display font-extrabold">
              {comparison.map((tool) => tool.name).join(' vs ')}
            </a>
            ?
          </p>
        )}
        {tools.length > 0 && (
          <>
            <h2 className="mt-8 text-xl">Tools with a name like it</h2>
            <ul className="mt-2 grid gap-1">
              {tools.map(({ slug, name }) => (
                <li key={slug}>
                  <a href={address.tool(slug)}>{name}</a>
                </li>
              ))}
            </ul>
          </>
        )}
        <h2 className="mt-10 text-xl">Compare two tools</h2>
        <ComparisonForm known={listKnownNames(catalogue)} />
      </>
    ),
  }
})
