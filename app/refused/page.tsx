import { loadCatalogue } from '@/app/catalogue'
import { formToken } from '@/app/votes'
import { Eyebrow } from '@/components/site/eyebrow'
import { RetryVote } from '@/components/vote/retry-vote'
import { findBallot } from '@/lib/community/ballot'
import { type RefusalStatus, refusals } from '@/lib/http/refusal'
import { address } from '@/lib/site'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Says why a form was not taken, and offers to send the same once more. Only the server itself leads here. */
export default async function RefusedPage({ searchParams }: Props) {
  const catalogue = await loadCatalogue()
  const { status, tool: slug, choice: text, from } = await searchParams
  const { title, reason } = refusals[Number(status) as RefusalStatus] ?? refusals[400]
  const tool = catalogue.tools.get(`${slug}`)
  const choice = findBallot(text)
  return (
    <>
      <title>{`${title} — ${catalogue.site.name}`}</title>
      <meta name="robots" content="noindex" />
      <Eyebrow>{`${status}`}</Eyebrow>
      <h1 className="mt-2 text-4xl sm:text-5xl">{title}</h1>
      <p className="mt-4 max-w-2xl font-text text-lg">{reason}</p>
      {tool !== undefined && choice !== undefined && (
        <RetryVote tool={tool} choice={choice} from={`${from}`} token={formToken()} />
      )}
      <p className="mt-6">
        <a href={tool === undefined ? address.home() : `${from}`}>
          {tool === undefined ? 'Go to the home page' : 'Back to the page'}
        </a>
      </p>
    </>
  )
}
