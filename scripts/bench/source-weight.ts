import { gzipSync } from 'node:zlib'
import { buildSync } from 'esbuild'

/** What every page loads for bookmarks: the scripts and styles of the control. */
export const bookmarkControl = {
  javascript: ['bookmark-toggle.tsx', 'bookmarks-link.tsx', 'bookmark-notice.tsx'],
  css: ['bookmark.css'],
}

/** The size with gzip of a bundle of only these files. Dynamic imports are not counted. */
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
