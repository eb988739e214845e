import { makeBadge } from 'badge-maker'
import { colours, darkColours } from '@/lib/colours'
import { keepXmlCharacters } from '@/lib/documents/xml-characters'
import { escapeAttribute, escapeText } from '@/lib/html'
import type { BadgeText, BadgeTheme, BadgeTone } from './badge'

/** The colours behind a badge's white or black text. On dark ground the label is light, so that its edge can be seen. */
const grounds: Readonly<Record<BadgeTheme, { label: string } & Record<BadgeTone, string>>> = {
  light: { label: colours.ink, ship: colours.ship, skip: colours.skip, split: colours.split, plain: colours.muted },
  dark: {
    label: darkColours.ink,
    ship: colours.ship,
    skip: colours.skip,
    split: colours.split,
    plain: darkColours.rule,
  },
}

type Drawn = {
  /** The name of the site, on the left. */
  site: string
  /** What the badge is about, for those who hear it: the name of a tool or comparison. */
  about: string
  text: BadgeText
  theme: BadgeTheme
}

/** A badge in the shape that readmes know, as SVG. */
export function drawBadge({ site, about, text: { message, tone }, theme }: Drawn): string {
  const ground = grounds[theme]
  const badge = makeBadge({
    label: keepXmlCharacters(site),
    message: keepXmlCharacters(message),
    labelColor: ground.label,
    color: ground[tone],
  })
  return nameBadge(badge, keepXmlCharacters(`${about} on ${site}: ${message}`))
}

/** The library names a badge by its two texts, which do not say what it is about. */
function nameBadge(svg: string, name: string): string {
  return svg
    .replace(/ aria-label="[^"]*"/, () => ` aria-label="${escapeAttribute(name)}"`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeText(name)}</title>`)
}
