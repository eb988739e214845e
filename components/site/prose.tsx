import type { Html } from '@/lib/catalogue/catalogue'

/** Prose of the catalogue. Its HTML was sanitised when the Markdown was rendered. */
export function Prose({ html }: { html: Html }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the only HTML that reaches it comes from renderMarkdown
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
}
