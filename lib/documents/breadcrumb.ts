import type { Catalogue } from '@/lib/catalogue/catalogue'
import { type PageRef, pagePath } from '@/lib/page-ref'

/** A step on the way to a page. */
export type Crumb = { name: string; path: string }

/** The path from the home page to a page, including both. */
export function traceBreadcrumb(catalogue: Catalogue, pageRef: PageRef): Crumb[] {
  const parent = parentOf(pageRef)
  return [...(parent === undefined ? [] : traceBreadcrumb(catalogue, parent)), nameCrumb(catalogue, pageRef)]
}

function nameCrumb(catalogue: Catalogue, pageRef: PageRef): Crumb {
  return { name: namePage(catalogue, pageRef), path: pagePath(pageRef) }
}

function parentOf(pageRef: PageRef): PageRef | undefined {
  switch (pageRef.kind) {
    case 'comparison':
      return { kind: 'comparisons' }
    case 'copy':
      return { kind: 'comparison', slugs: pageRef.slugs }
    case 'tool':
      return { kind: 'tools' }
    case 'alternatives':
      return { kind: 'tool', slug: pageRef.slug }
    case 'category':
      return { kind: 'categories' }
    case 'reviewer':
      return { kind: 'panel' }
    case 'apiReference':
      return { kind: 'developers' }
    case 'home':
      return undefined
    default:
      return { kind: 'home' }
  }
}

function namePage({ site, tools, categories, reviewers, pages }: Catalogue, pageRef: PageRef): string {
  const nameOf = (slug: string) => tools.get(slug)?.name ?? slug
  switch (pageRef.kind) {
    case 'home':
      return site.name
    case 'comparisons':
      return 'Compare'
    case 'tools':
      return 'Tools'
    case 'categories':
      return 'Categories'
    case 'panel':
      return 'Panel'
    case 'changes':
      return 'Price changes'
    case 'bookmarks':
      return 'Bookmarks'
    case 'badges':
      return 'Badges and embeds'
    case 'newsletter':
      return 'Newsletter'
    case 'developers':
      return 'For programs'
    case 'apiReference':
      return 'API reference'
    case 'comparison':
      return pageRef.slugs.map(nameOf).join(' vs ')
    case 'copy':
      return 'Copy or cite'
    case 'tool':
      return nameOf(pageRef.slug)
    case 'alternatives':
      return 'Alternatives'
    case 'category':
      return categories.get(pageRef.slug)?.name ?? pageRef.slug
    case 'reviewer':
      return reviewers.get(pageRef.slug)?.name ?? pageRef.slug
    case 'page':
      return pages.get(pageRef.slug)?.title ?? pageRef.slug
  }
}
