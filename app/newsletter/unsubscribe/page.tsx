import type { Metadata } from 'next'
import { describePage } from '@/app/_lib/metadata'
import { Step } from '@/components/newsletter/step'
import { UnsubscribeForm } from '@/components/newsletter/token-forms'
import { explainFormError, readProblem } from '@/lib/form-error'
import { address } from '@/lib/site'

type Props = PageProps<'/newsletter/unsubscribe'>

const heading = 'Unsubscribe'

export function generateMetadata(): Metadata {
  return describePage({
    pageRef: { kind: 'newsletter' },
    title: heading,
    description: 'Stop getting the newsletter.',
    address: address.unsubscribe(),
    robots: 'noindex',
  })
}

/** Opening this changes nothing, because programs that look for viruses open links too. */
export default async function UnsubscribePage({ searchParams }: Props) {
  const { token, problem } = await searchParams
  const status = readProblem(problem, 'unsubscribe')
  const refused = status === undefined ? undefined : explainFormError('unsubscribe', status)
  return (
    <>
      <Step title={refused?.title ?? heading}>
        <p>{refused?.reason ?? 'Press the button to stop the newsletter to the address that got this link.'}</p>
      </Step>
      {status !== 404 && <UnsubscribeForm token={`${token}`} />}
    </>
  )
}
