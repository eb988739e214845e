import { BookmarksLink } from '@/components/bookmark/bookmarks-link'
import { HeaderPicker } from '@/components/picker/header-picker'
import { address } from '@/lib/site'

export function SiteHeader({ name }: { name: string }) {
  return (
    <header className="screen-only mx-auto max-w-6xl px-4 sm:px-6">
      <div className="relative flex flex-wrap items-baseline gap-x-8 gap-y-1 border-b border-rule py-4">
        <a href={address.home()} className="mr-auto font-display text-xl font-extrabold no-underline">
          {name}
        </a>
        <nav aria-label="Site" className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
          <a href={address.tools()}>Tools</a>
          <a href={address.panel()}>Panel</a>
          <a href={address.changes()}>Changes</a>
          <a href={address.page('methodology')}>How we judge</a>
          <BookmarksLink href={address.bookmarks()} />
        </nav>
        <HeaderPicker />
      </div>
    </header>
  )
}
