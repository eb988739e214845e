import { parseQuery } from '@/lib/lists/query'
import type { PageRef } from '@/lib/page-ref'
import { describePreview, type Preview, versionOfPreview } from '@/lib/preview/describe'
import { previewAddress } from '@/lib/site'
import { loadCatalogue } from './catalogue'
import { today } from './today'

/** The path of the picture that link previews show of a page, with its version, and what is on it. `view` is the page's path and query. */
export function describePicture(pageRef: PageRef, view: string): { path: string; preview: Preview } {
  const query = parseQuery(view.split('?')[1] ?? '')
  const preview = describePreview(loadCatalogue(), pageRef, { day: today(), query })
  return { path: previewAddress(view, versionOfPreview(preview)), preview }
}

/** Of every picture, in pixels. */
export const pictureSize = { width: 1200, height: 630 }
