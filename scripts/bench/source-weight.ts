import { gzipSync } from 'node:zlib'
import { buildSync } from 'esbuild'

/** What every page loads to have the bookmark control: its script, and how it looks. */
export const bookmarkControl = { javascript: 'bookmark-controls.tsx', css: 'bookmark.css' }

/** Bytes with gzip of a file of the bookmarks as the only thing in its bundle. What it imports later is left out. */
export function weighSource(file: string): number {
  const { outputFiles } = buildSync({
    entryPoints: [`components/bookmark/${file}`],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    external: ['react', 'react/jsx-runtime', './press-bookmark', './place-bookmarks'],
  })
  return gzipSync(outputFiles[0]?.contents ?? new Uint8Array()).length
}
