import type { Html } from '@/lib/catalogue/catalogue'

/** Prose from the catalogue, sanitised when its Markdown was rendered. */
export function Prose({ html }: { html: Html }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the only HTML that reaches it comes from renderMarkdown
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
}
