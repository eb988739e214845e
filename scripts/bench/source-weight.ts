import { gzipSync } from 'node:zlib'
import { buildSync } from 'esbuild'

/** What every page loads to have bookmarks: the scripts of its controls, and how they look. */
export const bookmarkControl = {
  javascript: ['bookmark-toggle.tsx', 'bookmarks-link.tsx', 'bookmark-notice.tsx'],
  css: ['bookmark.css'],
}

/** Bytes with gzip of files of the bookmarks as the only things in their bundle. What they import later is left out. */
export function weighSource(files: readonly string[]): number {
  const { outputFiles } = buildSync({
    stdin: {
      contents: files.map((file) => `import './${file}'\nexport * from './${file}'`).join('\n'),
      resolveDir: 'components/bookmark',
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    write: false,
    outdir: 'build',
    format: 'esm',
    jsx: 'automatic',
    external: ['react', 'react/jsx-runtime', './save-bookmarks'],
  })
  return gzipSync(Buffer.concat(outputFiles.map(({ contents }) => contents))).length
}
