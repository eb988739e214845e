import type { Metadata } from 'next'
import { config, loadCatalogue } from '@/app/_lib/catalogue'
import { describePage } from '@/app/_lib/metadata'
import { OwnBookmarks } from '@/components/bookmark/own-bookmarks'
import { SharedBookmarks } from '@/components/bookmark/shared-bookmarks'
import { Eyebrow } from '@/components/site/eyebrow'
import { StructuredData } from '@/components/site/structured-data'
import { readSharedList } from '@/lib/bookmarks/shared-list'
import { describePageRef } from '@/lib/documents/structured-data'
import { address } from '@/lib/site'

type Props = PageProps<'/bookmarks'>

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { tools } = await searchParams
  return describePage({
    pageRef: { kind: 'bookmarks' },
    title: tools === undefined ? 'Your bookmarks' : 'A shared list of tools',
    description: 'The AI tools and comparisons you saved, with their current verdicts, scores and prices.',
    // A visitor's own list, or one that was sent to them, is nothing to search for.
    robots: 'noindex',
  })
}

export default async function BookmarksPage({ searchParams }: Props) {
  const { tools, note } = await searchParams
  const catalogue = loadCatalogue()
  return (
    <>
      {tools === undefined ? (
        <OwnList />
      ) : (
        <>
          <Eyebrow>A shared list</Eyebrow>
          <h1 className="mt-2 text-3xl sm:text-5xl">Tools to decide on</h1>
          <p className="mt-4 max-w-3xl text-muted">
            Somebody shared this list with you. Verdicts, scores and prices are today’s. Your own list is in{' '}
            <a href={address.bookmarks()}>your bookmarks</a>.
          </p>
          <SharedBookmarks
            list={readSharedList(catalogue, { tools: [tools].flat().join(','), notes: [note ?? []].flat() })}
            tools={catalogue.tools}
          />
        </>
      )}
      <StructuredData data={describePageRef(catalogue, config.siteAddress, { kind: 'bookmarks' })} />
    </>
  )
}

function OwnList() {
  return (
    <>
      <Eyebrow>Saved in this browser</Eyebrow>
      <h1 className="mt-2 text-3xl sm:text-5xl">Your bookmarks</h1>
      <p className="mt-4 max-w-3xl text-muted">
        Tools and comparisons you saved, with today’s verdicts, and what each comparison comes to. Your list is not
        stored on our server.
      </p>
      <p className="mt-6 hidden max-w-3xl font-text text-lg noscript:block">
        Bookmarks need JavaScript, which is turned off here. Without it you can still read every verdict,{' '}
        <a href={address.comparisons()}>compare two to four tools</a>, vote, and open a list that somebody shared with
        you. To save a tool or a comparison, bookmark its page in your browser.
      </p>
      <div className="own-bookmarks-room">
        <OwnBookmarks where="page" />
      </div>
    </>
  )
}
