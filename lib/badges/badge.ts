/** What a badge shows of a tool or comparison. */
export const badgeShows = ['panel', 'score', 'price', 'community'] as const
export type BadgeShow = (typeof badgeShows)[number]

/** The ground that a badge stands on. */
export const badgeThemes = ['light', 'dark'] as const
export type BadgeTheme = (typeof badgeThemes)[number]

/** What a badge says. Its colour repeats what its words say. */
export type BadgeText = { message: string; tone: BadgeTone }
export type BadgeTone = 'ship' | 'skip' | 'split' | 'plain'

/** Words that are neither good nor bad news, or that something is not known. */
export function plain(message: string): BadgeText {
  return { message, tone: 'plain' }
}

/** Longer names, in letters, are shortened: a badge stands in a line of text. */
const maxName = { alone: 40, beside: 24 }

/**
 * A name short enough for a badge. The middle is left out, because names of versions differ at the end:
 * `Azure AI Foundry Real…e API & Model Router`.
 */
export function shortenName(name: string, place: keyof typeof maxName): string {
  const letters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(name)].map(({ segment }) => segment)
  const max = maxName[place]
  if (letters.length <= max) return name
  const end = Math.floor((max - 1) / 2)
  return `${letters
    .slice(0, max - 1 - end)
    .join('')
    .trimEnd()}…${letters.slice(-end).join('').trimStart()}`
}
