import { IssueNews } from '@/components/newsletter/issue-news'
import { SignUpSection } from '@/components/newsletter/sign-up-section'
import { ShareLinks } from '@/components/share/share-links'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { Eyebrow } from '@/components/site/eyebrow'
import { NoControls } from '@/components/site/no-controls'
import { StructuredData } from '@/components/site/structured-data'
import { formatDay } from '@/lib/comparison/format'
import { describePageRef } from '@/lib/documents/structured-data'
import { Digest } from '@/lib/newsletter/digest'
import { nameIssue, summarizeDigest } from '@/lib/newsletter/format'
import { newsletterName } from '@/lib/newsletter/name'
import { openNewsletter } from '@/lib/newsletter/open'
import { address } from '@/lib/site'
import { config, loadCatalogue } from '@/pages/catalogue'
import { formToken } from '@/pages/form-token'
import { servePage } from '@/pages/serve-page'

export default NoControls

export const getServerSideProps = servePage(async ({ params }) => {
  const catalogue = loadCatalogue()
  const digest = await loadIssue(`${params.issue}`)
  const { id, day } = digest
  const slugToday = (slug: string) => catalogue.tools.get(catalogue.aliases.get(slug) ?? slug)?.slug
  return {
    head: {
      pageRef: { kind: 'newsletter' },
      title: `${newsletterName}: ${nameIssue(digest.id)}`,
      description: `${formatDay(digest.day)}: ${summarizeDigest(digest)}`,
      address: address.issue(digest.id),
    },
    body: (
      <>
        <Breadcrumb parent={{ label: 'Newsletter', href: address.newsletter() }} current={nameIssue(id)} />
        <Eyebrow>{newsletterName}</Eyebrow>
        <h1 className="mt-2 text-4xl sm:text-5xl">{nameIssue(id)}</h1>
        <p className="mt-4 max-w-2xl font-text text-lg">
          <time dateTime={day}>{formatDay(day)}</time>: {summarizeDigest(digest)} These are the verdicts of that day.
        </p>
        <ShareLinks href={address.issue(id)} what="this issue" />
        <IssueNews digest={digest} slugToday={slugToday} />
        <SignUpSection token={formToken()} />
        <StructuredData
          data={describePageRef(
            catalogue,
            config.siteAddress,
            { kind: 'newsletter' },
            { name: nameIssue(id), path: address.issue(id) },
          )}
        />
      </>
    ),
  }
})

/** Only issues that are there are let through. */
async function loadIssue(id: string): Promise<Digest> {
  const issue = await openNewsletter(config).readIssue(id)
  if (issue === undefined || issue === 'none') throw new Error(`the issue ${JSON.stringify(id)} cannot be read`)
  return Digest.parse(JSON.parse(issue.digest))
}
