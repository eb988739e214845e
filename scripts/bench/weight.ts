import { gzipSync } from 'node:zlib'

/** Bytes of a page and of what it loads, each compressed with gzip at its default level. */
export type Weight = { html: number; css: number; javascript: number }

export async function weigh(origin: string, path: string): Promise<Weight> {
  const html = await fetchText(new URL(path, origin))
  const scripts = matchAll(html, /<script[^>]+src="([^"]+)"/g)
  const styles = matchAll(html, /<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)
  const sum = async (paths: string[]) => {
    const texts = await Promise.all([...new Set(paths)].map((found) => fetchText(new URL(found, origin))))
    return texts.reduce((bytes, text) => bytes + gzipSync(text).length, 0)
  }
  return { html: gzipSync(html).length, css: await sum(styles), javascript: await sum(scripts) }
}

async function fetchText(url: URL): Promise<string> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url.pathname} answered ${response.status}`)
  return response.text()
}

function matchAll(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&'))
}
