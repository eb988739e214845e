import localFont from 'next/font/local'

/** The one typeface that is loaded: headings and verdicts. 19 KB, served from the site itself. */
export const besley = localFont({
  src: '../node_modules/@fontsource/besley/files/besley-latin-800-normal.woff2',
  weight: '800',
  variable: '--besley',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
})
