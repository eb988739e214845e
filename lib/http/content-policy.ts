import { createHash } from 'node:crypto'
import type { AddressKind } from './address-kind'

/**
 * The content security policy of a finished document: a page may run its own inline scripts, each named by the hash of its
 * content, and scripts of this site. So the policy belongs to the document's bytes, and caches may keep both.
 */
export function contentPolicy(html: string, kind: AddressKind = 'page'): string {
  return formatPolicy(kind, hashInline(html, scripts), hashInline(html, styles))
}

/** While developing, React needs eval, and Next's tools write inline scripts and styles after the document was sent. */
export function developmentPolicy(kind: AddressKind): string {
  return formatPolicy(kind, ["'unsafe-inline'", "'unsafe-eval'"], ["'unsafe-inline'"])
}

/** `inline` stands for the sources of what is inline in the document: for each element the hash of its content. */
type Directives = readonly (readonly [name: string, sources: string, inline?: 'scripts' | 'styles'])[]

const nothingElse: Directives = [
  ['base-uri', "'none'"],
  ['object-src', "'none'"],
]

/** What a document may load and run, where its forms may post, and who may show it in a frame. */
const policies: Readonly<Record<AddressKind, Directives>> = {
  page: [
    ['default-src', "'none'"],
    ['script-src', "'self'", 'scripts'],
    ['style-src', "'self'", 'styles'],
    ['img-src', "'self'"],
    ['font-src', "'self'"],
    ['connect-src', "'self'"],
    // Of this site only embeds can be framed, and they run nothing.
    ['frame-src', "'self'"],
    ['manifest-src', "'self'"],
    ['form-action', "'self'"],
    ['frame-ancestors', "'none'"],
    ...nothingElse,
  ],
  badge: [['default-src', "'none'"], ['form-action', "'none'"], ['frame-ancestors', "'none'"], ...nothingElse],
  embed: [
    ['default-src', "'none'"],
    ['script-src', "'none'"],
    ['style-src', "'self'", 'styles'],
    ['img-src', "'self'"],
    ['font-src', "'self'"],
    ['form-action', "'none'"],
    ['frame-ancestors', '*'],
    ...nothingElse,
  ],
}

function formatPolicy(kind: AddressKind, scriptSources: readonly string[], styleSources: readonly string[]): string {
  const sourcesOf = { scripts: scriptSources, styles: styleSources }
  return policies[kind]
    .map(([name, sources, inline]) => [name, sources, ...(inline === undefined ? [] : sourcesOf[inline])].join(' '))
    .join('; ')
}

const scripts = /<script(?<attributes>[^>]*)>(?<content>.*?)<\/script>/gs
const styles = /<style(?<attributes>[^>]*)>(?<content>.*?)<\/style>/gs

/** Sources for inline elements, each once. JSON-LD is data and needs none, and neither does an element with a `src`. */
function hashInline(html: string, elements: RegExp): string[] {
  const inline = [...html.matchAll(elements)].filter(
    ({ groups }) => !/\ssrc=|type="application\/ld\+json"/.test(groups?.attributes ?? ''),
  )
  return [...new Set(inline.map(({ groups }) => `'sha256-${hash(groups?.content ?? '')}'`))]
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
