import type { CSSProperties } from 'react'
import { colours, darkColours } from '@/lib/colours'

/** Common system fonts, because a mail loads none. */
const faces = {
  display: 'Besley, Rockwell, Georgia, serif',
  text: 'Charter, Bitstream Charter, Georgia, serif',
  sans: 'Avenir Next, Segoe UI, Helvetica Neue, Arial, sans-serif',
} as const

/** Text styles without colours; `plain` is the default. */
export const letters = {
  title: { fontFamily: faces.display, fontSize: 30, fontWeight: 800, lineHeight: '36px' },
  heading: { fontFamily: faces.display, fontSize: 24, fontWeight: 800, lineHeight: '30px' },
  strong: { fontFamily: faces.display, fontSize: 20, fontWeight: 800, lineHeight: '28px' },
  text: { fontFamily: faces.text, fontSize: 17, lineHeight: '25px' },
  plain: { fontFamily: faces.sans, fontSize: 16, lineHeight: '24px' },
  small: { fontSize: 14, lineHeight: '20px' },
  eyebrow: { fontSize: 12, fontWeight: 600, letterSpacing: 1, lineHeight: '16px', textTransform: 'uppercase' },
} satisfies Record<string, CSSProperties>

type Colours = Record<keyof typeof colours, string>
type Use = (colours: Colours) => Record<string, string>

/** Colours of elements. Light colours are inline; the stylesheet replaces them in dark mode. */
const uses = {
  paper: ({ paper }) => ({ backgroundColor: paper }),
  ink: ({ ink }) => ({ color: ink }),
  muted: ({ muted }) => ({ color: muted }),
  ship: ({ ship }) => ({ color: ship }),
  skip: ({ skip }) => ({ color: skip }),
  split: ({ split }) => ({ color: split }),
  rule: ({ rule }) => ({ borderTopColor: rule }),
  'ink-rule': ({ ink }) => ({ borderTopColor: ink }),
  'ink-fill': ({ ink, paper }) => ({ backgroundColor: ink, color: paper }),
  'ship-fill': ({ ship, paper }) => ({ backgroundColor: ship, color: paper }),
  'ship-tip': ({ ship }) => ({ borderLeftColor: ship }),
} satisfies Record<string, Use>

/** The class and inline style of an element. */
export function drawn(use: keyof typeof uses, ...styles: CSSProperties[]): { className: string; style: CSSProperties } {
  return { className: use, style: Object.assign({}, ...styles, uses[use](colours)) }
}

/** Rules that cannot be inline. Some mail programs drop them, and the mail stays readable. */
export const stylesheet = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  'body{-webkit-text-size-adjust:100%}',
  `@media (prefers-color-scheme:dark){${Object.entries(uses).map(formatDarkRule).join('')}}`,
].join('')

/** Outlook falls back to Times for an unknown first font, and ignores max-width. */
export const outlookStylesheet = '*{font-family:Georgia,serif!important}.sheet{width:600px}'

function formatDarkRule([name, use]: [string, Use]): string {
  const declarations = Object.entries(use(darkColours)).map(([property, value]) => {
    const kebab = property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    return `${kebab}:${value}!important`
  })
  return `.${name}{${declarations.join(';')}}`
}
