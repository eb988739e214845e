import type { Metadata } from 'next'
import { cache } from 'react'
import { config, loadCatalogue } from '@/app/_lib/catalogue'
import { csrfToken } from '@/app/_lib/csrf-token'
import { describePage } from '@/app/_lib/metadata'
import { IssueNews } from '@/components/newsletter/issue-news'
import { SignUpSection } from '@/components/newsletter/sign-up-section'
import { ShareLinks } from '@/components/share/share-links'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { Eyebrow } from '@/components/site/eyebrow'
import { StructuredData } from '@/components/site/structured-data'
import { formatDate } from '@/lib/catalogue/dates'
import { describePageRef } from '@/lib/documents/structured-data'
import { findFormError } from '@/lib/form-error'
import { Digest } from '@/lib/newsletter/digest'
import { nameIssue, summarizeDigest } from '@/lib/newsletter/format'
import { newsletterName } from '@/lib/newsletter/name'
import { openNewsletter } from '@/lib/newsletter/open'
import { address, signUpForm } from '@/lib/site'

type Props = PageProps<'/newsletter/[issue]'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const digest = await loadIssue((await params).issue)
  const { problem } = await searchParams
  return describePage({
    pageRef: { kind: 'newsletter' },
    title: `${newsletterName}: ${nameIssue(digest.id)}`,
    description: `${formatDate(digest.day)}: ${summarizeDigest(digest)}`,
    address: address.issue(digest.id),
    robots: problem === undefined ? undefined : 'noindex',
  })
}

export default async function IssuePage({ params, searchParams }: Props) {
  const digest = await loadIssue((await params).issue)
  const { id, day } = digest
  const { problem } = await searchParams
  const { tools, aliases } = loadCatalogue()
  const slugToday = (slug: string) => tools.get(aliases.get(slug) ?? slug)?.slug
  return (
    <>
      <Breadcrumb parent={{ label: 'Newsletter', href: address.newsletter() }} current={nameIssue(id)} />
      <Eyebrow>{newsletterName}</Eyebrow>
      <h1 className="mt-2 text-4xl sm:text-5xl">{nameIssue(id)}</h1>
      <p className="mt-4 max-w-2xl font-text text-lg">
        <time dateTime={day}>{formatDate(day)}</time>: {summarizeDigest(digest)} Verdicts and prices are as of that day.
      </p>
      <ShareLinks href={address.issue(id)} what="this issue" />
      <IssueNews digest={digest} slugToday={slugToday} />
      <SignUpSection token={csrfToken()} from={address.issue(id)} problem={findFormError(problem, signUpForm)} />
      <StructuredData
        data={describePageRef(
          loadCatalogue(),
          config.siteAddress,
          { kind: 'newsletter' },
          { name: nameIssue(id), path: address.issue(id) },
        )}
      />
    </>
  )
}

/** `proxy.ts` lets only issues through that exist. */
const loadIssue = cache(async (id: string): Promise<Digest> => {
  const issue = await openNewsletter(config).readIssue(id)
  if (issue === undefined || issue === 'none') throw new Error(`the issue ${JSON.stringify(id)} cannot be read`)
  return Digest.parse(JSON.parse(issue.digest))
})
