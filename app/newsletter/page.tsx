import type { Metadata } from 'next'
import { cache } from 'react'
import { config, loadCatalogue } from '@/app/_lib/catalogue'
import { csrfToken } from '@/app/_lib/csrf-token'
import { describePage } from '@/app/_lib/metadata'
import { IgnoredNote } from '@/components/list/ignored-note'
import { Pagination } from '@/components/list/pagination'
import { IssueList } from '@/components/newsletter/issue-list'
import { SignUpForm } from '@/components/newsletter/sign-up-form'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { Eyebrow } from '@/components/site/eyebrow'
import { Section } from '@/components/site/section'
import { StructuredData } from '@/components/site/structured-data'
import { describePageRef } from '@/lib/documents/structured-data'
import { findFormError } from '@/lib/form-error'
import { formatPageNumber } from '@/lib/lists/name'
import { type Paging, paginate } from '@/lib/lists/paging'
import { readQuery, writeAddress } from '@/lib/lists/query'
import { Digest } from '@/lib/newsletter/digest'
import { newsletterName } from '@/lib/newsletter/name'
import { openNewsletter } from '@/lib/newsletter/open'
import { address, signUpForm } from '@/lib/site'

type Props = PageProps<'/newsletter'>

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { problem, ...query } = await searchParams
  const { paging } = await readPage(query)
  return describePage({
    pageRef: { kind: 'newsletter' },
    title: `${newsletterName}${formatPageNumber(paging)}`,
    description:
      'New and changed verdicts on AI tools, and the next comparisons: one email a week, none when nothing is new.',
    address: addressOfPage(paging.page),
    robots: problem === undefined ? undefined : 'noindex',
  })
}

export default async function NewsletterPage({ searchParams }: Props) {
  const { problem, ...query } = await searchParams
  const { paging, ignored } = await readPage(query)
  return (
    <>
      <Breadcrumb parent={{ label: 'Home', href: address.home() }} current="Newsletter" />
      <Eyebrow>Newsletter</Eyebrow>
      <h1 className="mt-2 text-4xl sm:text-5xl">{newsletterName}</h1>
      <ul className="mt-6 max-w-2xl list-[square] pl-5 font-text text-lg">
        <li>Every new or changed verdict, and what it was before.</li>
        <li>The next comparisons our editors picked.</li>
        <li>One email a week, and none when nothing is new.</li>
      </ul>
      <SignUpForm token={csrfToken()} from={address.newsletter()} problem={findFormError(problem, signUpForm)} />
      <Section id="issues" title="Past issues">
        <IgnoredNote ignored={ignored} />
        <IssueList issues={await loadIssues(paging)} />
        <Pagination paging={paging} hrefOf={addressOfPage} />
      </Section>
      <StructuredData data={describePageRef(loadCatalogue(), config.siteAddress, { kind: 'newsletter' })} />
    </>
  )
}

const countIssues = cache(async () => (await openNewsletter(config).countIssues()) ?? 0)

async function readPage(query: Awaited<Props['searchParams']>) {
  return paginate(readQuery(query, new Map()), await countIssues())
}

/** Undefined while the database is out of reach. */
async function loadIssues(paging: Paging): Promise<Digest[] | undefined> {
  const issues = await openNewsletter(config).listIssues(paging)
  return issues?.map(({ digest }) => Digest.parse(JSON.parse(digest)))
}

function addressOfPage(page: number): string {
  return writeAddress(address.newsletter(), new Map(), new Map(), page)
}
