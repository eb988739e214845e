/** A start tag as it stands in HTML, with its attributes as a browser reads them. */
export type Tag = { name: string; attributes: Record<string, string> }

const token = /<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)\s*>|[^<]+/gy
const attribute = /([^\s"'<>/=]+)(?:="([^"]*)")?/g

/** The start tags of HTML of the plainest form. Throws at anything that could be read otherwise. */
export function listTags(html: string): Tag[] {
  const tokens = [...html.matchAll(token)]
  const read = tokens.map(([text]) => text).join('')
  if (read !== html) throw new Error(`not plain HTML: ${html.slice(read.length, read.length + 80)}`)
  return tokens.flatMap(([, slash, name, attributes = '']) =>
    name === undefined || slash === '/' ? [] : { name, attributes: readAttributes(attributes) },
  )
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(attribute)].map(([, name = '', value = '']) => [name, unescapeHtml(value)]),
  )
}

function unescapeHtml(text: string): string {
  return text.replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
}
