import type { Metadata } from 'next'
import { config, loadCatalogue } from '@/app/_lib/catalogue'
import { describePage } from '@/app/_lib/metadata'
import { today } from '@/app/_lib/today'
import { OwnBookmarks } from '@/components/bookmark/own-bookmarks'
import { SharedBookmarks } from '@/components/bookmark/shared-bookmarks'
import { Eyebrow } from '@/components/site/eyebrow'
import { PageFormats } from '@/components/site/page-formats'
import { StructuredData } from '@/components/site/structured-data'
import { formatWatchedList } from '@/lib/bookmarks/list-link'
import { readSharedList, type SharedList } from '@/lib/bookmarks/shared-list'
import { listCalendars, listFormats } from '@/lib/documents/alternates'
import { listComingChanges } from '@/lib/documents/calendar-events'
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
    ...(tools !== undefined && { watched: watchedPath(readList(tools)) }),
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
          <SharedBookmarks list={readList(tools, note)} tools={catalogue.tools} />
          <WatchLinks list={readList(tools)} />
        </>
      )}
      <StructuredData data={describePageRef(catalogue, config.siteAddress, { kind: 'bookmarks' })} />
    </>
  )
}

function readList(tools: string | string[], note: string | string[] = []): SharedList {
  return readSharedList(loadCatalogue(), { tools: [tools].flat().join(','), notes: [note].flat() })
}

/** Path and query of the list that feeds are about; nothing where no tool of it is there. */
function watchedPath({ entries }: SharedList): string | undefined {
  return formatWatchedList(entries.map(({ name }) => name))?.path
}

function WatchLinks({ list }: { list: SharedList }) {
  const path = watchedPath(list)
  if (path === undefined) return null
  const catalogue = loadCatalogue()
  const tools = list.entries.flatMap((entry) => entry.tools.flatMap(({ slug }) => catalogue.tools.get(slug) ?? []))
  const formats = [
    ...listFormats(catalogue, { kind: 'bookmarks' }, path),
    ...listCalendars(path, listComingChanges(tools, today()).length),
  ]
  return <PageFormats formats={formats} />
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
