import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import satori from 'satori'
import type { Preview } from './describe'
import { height, layOut, width } from './layout'

// Resolved from this file, bundled or not: both places are below the folder that contains node_modules.
const { resolve } = createRequire(import.meta.url)
const besley = (set: string, weight: 400 | 800) => ({
  name: set === 'latin' ? 'Besley' : 'Besley Extended',
  data: readFileSync(resolve(`@fontsource/besley/files/besley-${set}-${weight}-normal.woff`)),
  weight,
})
const fonts = [besley('latin', 400), besley('latin', 800), besley('latin-ext', 400), besley('latin-ext', 800)]
const ready = initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')))

/** Draws a preview as a PNG. It takes 100 ms of processor time, so it runs in worker threads. */
export async function drawPreview(preview: Preview): Promise<Uint8Array> {
  await ready
  const element = layOut(preview) as unknown as Parameters<typeof satori>[0]
  const svg = await satori(element, { width, height, fonts })
  const image = new Resvg(svg, { font: { loadSystemFonts: false } })
  const rendered = image.render()
  try {
    return rendered.asPng()
  } finally {
    rendered.free()
    image.free()
  }
}
