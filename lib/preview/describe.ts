import type { Catalogue } from '@/lib/catalogue/catalogue'
import type { Place } from '@/lib/place'

/** What the picture of a page says. */
export type Preview = { eyebrow: string; title: string }

export function describePreview(_catalogue: Catalogue, _place: Place): Preview {
  return { eyebrow: '', title: '' }
}

/** Changes whenever the picture does. */
export function versionOfPreview(_preview: Preview): string {
  return ''
}
