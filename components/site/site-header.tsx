import { BookmarksLink } from '@/components/bookmark/bookmarks-link'
import { HeaderPicker } from '@/components/picker/header-picker'
import { address } from '@/lib/site'

export function SiteHeader({ name }: { name: string }) {
  return (
    <header className="screen-only mx-auto max-w-6xl px-4 sm:px-6">
      <div className="site-header">
        <a href={address.home()} className="site-name">
          <svg aria-hidden="true" viewBox="0 0 46 34">
            <path d="M0 0h30l16 17-16 17H0z" />
          </svg>
          {name}
        </a>
        <nav aria-label="Site">
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
