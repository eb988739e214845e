import type { Catalogue } from '@/lib/catalogue/catalogue'
import { locate, type Place } from '@/lib/place'

/** A step on the way to a page. */
export type Crumb = { name: string; path: string }

/** The way from the home page to a page, with both of them in it. */
export function traceBreadcrumb(catalogue: Catalogue, place: Place): Crumb[] {
  const parent = parentOf(place)
  return [...(parent === undefined ? [] : traceBreadcrumb(catalogue, parent)), nameCrumb(catalogue, place)]
}

function nameCrumb(catalogue: Catalogue, place: Place): Crumb {
  return { name: namePlace(catalogue, place), path: locate(place) }
}

function parentOf(place: Place): Place | undefined {
  switch (place.kind) {
    case 'comparison':
      return { kind: 'comparisons' }
    case 'tool':
      return { kind: 'tools' }
    case 'alternatives':
      return { kind: 'tool', slug: place.slug }
    case 'category':
      return { kind: 'categories' }
    case 'reviewer':
      return { kind: 'panel' }
    case 'home':
      return undefined
    default:
      return { kind: 'home' }
  }
}

function namePlace({ site, tools, categories, reviewers, pages }: Catalogue, place: Place): string {
  const nameOf = (slug: string) => tools.get(slug)?.name ?? slug
  switch (place.kind) {
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
    case 'bookmarks':
      return 'Bookmarks'
    case 'newsletter':
      return 'Newsletter'
    case 'comparison':
      return place.slugs.map(nameOf).join(' vs ')
    case 'tool':
      return nameOf(place.slug)
    case 'alternatives':
      return 'Alternatives'
    case 'category':
      return categories.get(place.slug)?.name ?? place.slug
    case 'reviewer':
      return reviewers.get(place.slug)?.name ?? place.slug
    case 'page':
      return pages.get(place.slug)?.title ?? place.slug
  }
}
