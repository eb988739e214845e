import { writeCarried } from '@/lib/carried-parameters'
import { badgeAddress } from '@/lib/site'
import type { BadgeShow, BadgeTheme } from './badge'

/** Path and query of the badge of a tool or comparison, in the shortest form. */
export function writeBadgeAddress(page: string, { show, theme }: { show: BadgeShow; theme: BadgeTheme }): string {
  return writeCarried(badgeAddress(page), [
    ...(show === 'panel' ? [] : [['show', show] as const]),
    ...(theme === 'light' ? [] : [['theme', theme] as const]),
  ])
}
