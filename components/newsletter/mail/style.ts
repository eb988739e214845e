import type { CSSProperties } from 'react'
import { colours, darkColours } from '@/lib/colours'

/** Typefaces that a reader may have: a mail fetches none. */
const faces = {
  display: 'Besley, Rockwell, Georgia, serif',
  text: 'Charter, Bitstream Charter, Georgia, serif',
  sans: 'Avenir Next, Segoe UI, Helvetica Neue, Arial, sans-serif',
} as const

/** What text looks like, before its colour. It is `plain` unless it says otherwise. */
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

/** How elements are coloured. The light colours stand in the element, and the stylesheet makes them dark. */
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

/** The attributes of an element with these styles and this colouring. */
export function drawn(use: keyof typeof uses, ...styles: CSSProperties[]): { className: string; style: CSSProperties } {
  return { className: use, style: Object.assign({}, ...styles, uses[use](colours)) }
}

/** What cannot stand in an element. A mail can be read without it: some programs drop it. */
export const stylesheet = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  'body{-webkit-text-size-adjust:100%}',
  `@media (prefers-color-scheme:dark){${Object.entries(uses).map(formatDarkRule).join('')}}`,
].join('')

/** Outlook takes Times for a typeface that it does not know, whatever comes after it, and knows no greatest width. */
export const outlookStylesheet = '*{font-family:Georgia,serif!important}.sheet{width:600px}'

function formatDarkRule([name, use]: [string, Use]): string {
  const declarations = Object.entries(use(darkColours)).map(([property, value]) => {
    const kebab = property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    return `${kebab}:${value}!important`
  })
  return `.${name}{${declarations.join(';')}}`
}
