import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { loadCatalogue } from '@/app/_lib/catalogue'
import { csrfToken } from '@/app/_lib/csrf-token'
import { nameTitle } from '@/app/_lib/metadata'
import { SignUpForm } from '@/components/newsletter/sign-up-form'
import { Step } from '@/components/newsletter/step'
import { ComparisonForm } from '@/components/picker/comparison-form'
import { Coverage, NoMatch } from '@/components/picker/no-match'
import { Eyebrow } from '@/components/site/eyebrow'
import { listKnownNames } from '@/lib/catalogue/search'
import { explainFormError } from '@/lib/form-error'
import { missingPathHeader } from '@/lib/http/headers'
import { address } from '@/lib/site'
import { suggestFor } from '@/lib/suggestions'

export function generateMetadata(): Metadata {
  return { title: nameTitle('Page not found'), robots: 'noindex' }
}

/** The page of every address that leads nowhere, with status 404. `proxy.ts` names the address in a header. */
export default async function NotFound() {
  const path = (await headers()).get(missingPathHeader)
  // Next sends this page along with every other one, in case that calls `notFound()`. None does.
  if (path === null) return <h1>{headings.page}</h1>
  if (path === address.confirm()) return <BrokenLink action="confirmation" />
  if (path === address.unsubscribe()) return <BrokenLink action="unsubscribe" />
  return <MissingPage path={path} />
}

const headings = {
  comparison: 'Comparison not found',
  tool: 'Tool not found',
  page: 'Page not found',
}

function MissingPage({ path }: { path: string }) {
  const catalogue = loadCatalogue()
  const { wanted, comparison, tools } = suggestFor(catalogue, path)
  return (
    <>
      <Eyebrow>404</Eyebrow>
      <h1 className="mt-2 text-4xl sm:text-5xl">{headings[wanted]}</h1>
      <p className="mt-4 max-w-2xl font-text text-lg text-muted">
        {explainFormError(undefined, 404).reason} A comparison takes two to four different tools.
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
      {tools.length === 0 ? (
        <p className="mt-6">
          <NoMatch total={catalogue.tools.size} />
        </p>
      ) : (
        <>
          <h2 className="mt-8 text-xl">Tools with similar names</h2>
          <ul className="mt-2 grid gap-1">
            {tools.map(({ slug, name }) => (
              <li key={slug}>
                <a href={address.tool(slug)}>{name}</a>
              </li>
            ))}
          </ul>
          <p className="mt-4 text-sm">
            <Coverage total={catalogue.tools.size} />
          </p>
        </>
      )}
      <h2 className="mt-10 text-xl">Compare two tools</h2>
      <ComparisonForm known={listKnownNames(catalogue)} />
    </>
  )
}

/** For an incomplete link of a mail. A confirmation can be asked for again. */
function BrokenLink({ action }: { action: 'confirmation' | 'unsubscribe' }) {
  const { title, reason } = explainFormError(action, 404)
  return (
    <>
      <Step title={title}>
        <p>{reason}</p>
      </Step>
      {action === 'confirmation' && <SignUpForm token={csrfToken()} from={address.newsletter()} />}
    </>
  )
}
