// biome-ignore lint/style/noRestrictedImports: see renderer
import { createRequire } from 'node:module'

/** Next keeps react-dom/server out of server components, so React's own is taken from the project's packages. */
const renderer: typeof import('react-dom/server') = createRequire(`${process.cwd()}/package.json`)('react-dom/server')

/**
 * Draws children in which nothing ever happens: text and links, no client components, nothing asynchronous. React makes
 * one piece of HTML of them and does not also describe every element to the browser, which is most of what a long
 * table costs: a comparison page is served a third more often.
 */
export function StaticMarkup({ children }: { children: React.ReactNode }) {
  const html = renderer.renderToStaticMarkup(children)
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React made it, and escaped what is in it
  return <div className="contents" dangerouslySetInnerHTML={{ __html: html }} />
}
