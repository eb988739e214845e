// biome-ignore-start lint/style/noRestrictedImports: see renderer; a hash reads nothing
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
// biome-ignore-end lint/style/noRestrictedImports: see above
import { keepMarkup } from './kept-markup'
import { ServedMarkup } from './served-markup'

/** Next keeps react-dom/server out of server components, so React's own is taken from the project's packages. */
const renderer: typeof import('react-dom/server') = createRequire(`${process.cwd()}/package.json`)('react-dom/server')

/**
 * Draws children in which nothing ever happens: text and links, no client components, nothing asynchronous. React makes
 * one piece of HTML of them, and neither describes every element to the browser nor sends it the piece again. The piece
 * is named after what is in it, so that a page is the same whoever asks for it.
 */
export function StaticMarkup({ children }: { children: React.ReactNode }) {
  const html = drawMarkup(children)
  const name = createHash('sha1').update(html).digest('base64url').slice(0, 12)
  keepMarkup(name, html)
  return <ServedMarkup name={name} />
}

/** HTML of children in which nothing ever happens, for what is the same on many pages and drawn ahead of them. */
export function drawMarkup(children: React.ReactNode): string {
  return renderer.renderToStaticMarkup(children)
}
