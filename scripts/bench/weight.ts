import { get } from 'node:http'
import { brotliCompressSync } from 'node:zlib'

/** Bytes of a page as sent with Brotli, and of its files, each compressed with Brotli at its default level. */
export type Weight = { html: number; css: number; javascript: number }

export async function weigh(origin: string, path: string): Promise<Weight> {
  const url = new URL(path, origin).href
  const html = (await fetchEncoded(url, 'identity')).body.toString()
  const scripts = matchAll(html, /<script(?![^>]*noModule)[^>]+src="([^"]+)"/g)
  const styles = matchAll(html, /<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)
  const sum = async (paths: string[]) => {
    const files = await Promise.all(
      [...new Set(paths)].map((found) => fetchEncoded(new URL(found, origin).href, 'identity')),
    )
    return files.reduce((bytes, { body }) => bytes + brotliCompressSync(body).length, 0)
  }
  const { body } = await fetchEncoded(url, 'br')
  return { html: body.length, css: await sum(styles), javascript: await sum(scripts) }
}

/** The bytes sent for an address, not decompressed. */
export function fetchEncoded(url: string, encoding: 'br' | 'identity'): Promise<{ body: Buffer }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'Accept-Encoding': encoding }, agent: false }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`))
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () => resolve({ body: Buffer.concat(pieces) }))
    }).on('error', reject)
  })
}

function matchAll(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&'))
}
