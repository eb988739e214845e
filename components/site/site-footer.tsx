import type { Page, Site } from '@/lib/catalogue/catalogue'
import { address } from '@/lib/site'

export function SiteFooter({ site, pages }: { site: Site; pages: readonly Page[] }) {
  return (
    <footer className="screen-only mx-auto max-w-6xl px-4 sm:px-6">
      <div className="site-footer">
        <a href={address.tools()}>Tools</a>
        <a href={address.categories()}>Categories</a>
        <a href={address.comparisons()}>Compare</a>
        <a href={address.panel()}>Panel</a>
        <a href={address.changes()}>Price changes</a>
        <a href={address.newsletter()}>Newsletter</a>
        {pages.map(({ slug, title }) => (
          <a key={slug} href={address.page(slug)}>
            {title}
          </a>
        ))}
        {site.corrections !== undefined && (
          <a href={site.corrections} rel="noopener">
            Corrections
          </a>
        )}
      </div>
      <nav aria-labelledby="for-programs" className="site-footer-programs">
        <span id="for-programs">For programs</span>
        <a href={address.developers()}>Developers</a>
        <a href={`${address.developers()}#api`}>API</a>
        <a href={`${address.developers()}#mcp`}>MCP</a>
        <a href={address.badges()}>Badges</a>
        <a href={`${address.developers()}#feeds`}>Feeds</a>
      </nav>
    </footer>
  )
}
