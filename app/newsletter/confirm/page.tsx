import type { Metadata } from 'next'
import { formToken } from '@/app/form-token'
import { describePage } from '@/app/page-metadata'
import { Step } from '@/components/newsletter/step'
import { ConfirmForm } from '@/components/newsletter/token-forms'
import { StaticMarkup } from '@/components/site/static-markup'
import { address } from '@/lib/site'

type Props = { searchParams: Promise<{ token?: string | string[] }> }

const title = 'One press, and you are on the list'

export function generateMetadata(): Promise<Metadata> {
  return describePage({
    place: { kind: 'newsletter' },
    title,
    description: 'The page of the link in a confirmation mail: its button puts the address on the list.',
    address: address.confirm(),
    robots: 'noindex',
  })
}

/** Opening this changes nothing, because programs that look for viruses open links too. */
export default async function ConfirmPage({ searchParams }: Props) {
  const { token } = await searchParams
  return (
    <StaticMarkup>
      <Step title={title}>
        <p>
          New and changed verdicts and the next comparisons: one mail a week, none when nothing is new, and in each a
          link to leave at one press.
        </p>
        <p>If you did not ask for it, close this page: nothing happens.</p>
      </Step>
      <ConfirmForm confirmation={`${token}`} token={formToken()} />
    </StaticMarkup>
  )
}
