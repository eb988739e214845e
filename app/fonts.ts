import localFont from 'next/font/local'

// Both are on every first screen, so both are preloaded: 48 KB, served from the site itself. Text is readable before
// they arrive: app/font-fallbacks.css holds their places.

/** Headings, names and verdicts. */
export const besley = localFont({
  src: '../node_modules/@fontsource/besley/files/besley-latin-800-normal.woff2',
  weight: '800',
  variable: '--besley',
  display: 'swap',
  adjustFontFallback: false,
})

/** All other text. */
export const libreFranklin = localFont({
  src: '../node_modules/@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2',
  weight: '100 900',
  variable: '--libre-franklin',
  display: 'swap',
  adjustFontFallback: false,
})
