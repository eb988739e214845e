import { createHash } from 'node:crypto'

/**
 * The content security policy of a finished HTML document: it may run its own inline scripts, each named by the hash of its
 * content, and scripts of this site. So the policy belongs to the document's bytes, and caches may keep both.
 */
export function contentPolicy(html: string): string {
  return formatPolicy(["'self'", ...hashInline(html, scripts)], ["'self'", ...hashInline(html, styles)])
}

/** While developing, React needs eval, and Next's tools write inline scripts and styles after the document was sent. */
export const developmentPolicy = formatPolicy(
  ["'self'", "'unsafe-inline'", "'unsafe-eval'"],
  ["'self'", "'unsafe-inline'"],
)

function formatPolicy(scriptSources: readonly string[], styleSources: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${scriptSources.join(' ')}`,
    `style-src ${styleSources.join(' ')}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}

const scripts = /<script(?<attributes>[^>]*)>(?<content>.*?)<\/script>/gs
const styles = /<style(?<attributes>[^>]*)>(?<content>.*?)<\/style>/gs

/** Sources for inline elements, each once. JSON-LD is data and needs none, and neither does an element with a `src`. */
function hashInline(html: string, elements: RegExp): Set<string> {
  const inline = [...html.matchAll(elements)].filter(
    ({ groups }) => !/\ssrc=|type="application\/ld\+json"/.test(groups?.attributes ?? ''),
  )
  return new Set(inline.map(({ groups }) => `'sha256-${hash(groups?.content ?? '')}'`))
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
