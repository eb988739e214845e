import type { Tool } from '@/lib/catalogue/catalogue'
import { stripMissingGlyphs } from './strip-missing-glyphs'

/** The name of a tool as far as the typeface can draw it, or else the words of its slug. */
export function nameOf({ slug, name }: Pick<Tool, 'slug' | 'name'>): string {
  return stripMissingGlyphs(name) ?? readSlug(slug)
}

/** `yandex gpt` for `yandex-gpt`. */
export function readSlug(slug: string): string {
  return slug.replaceAll('-', ' ')
}
