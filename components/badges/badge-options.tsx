import { type BadgeShow, type BadgeTheme, badgeShows, badgeThemes } from '@/lib/badges/badge'

const shows: Readonly<Record<BadgeShow, string>> = {
  panel: 'The verdict',
  score: 'The score of the panel',
  price: 'The price',
  community: 'The votes of visitors',
}

const themes: Readonly<Record<BadgeTheme, string>> = {
  light: 'Light',
  dark: 'Dark',
}

/** What a badge shows, in words. */
export function nameBadgeShow(show: BadgeShow): string {
  return shows[show]
}

/** The fields for what a badge shows, and for the page that it stands on. */
export function BadgeOptions({ show, theme }: { show: BadgeShow; theme: BadgeTheme }) {
  return (
    <div className="row badge-options">
      <label>
        What it shows
        <select name="show" defaultValue={show}>
          {badgeShows.map((value) => (
            <option key={value} value={value}>
              {shows[value]}
            </option>
          ))}
        </select>
      </label>
      <label>
        Your page is
        <select name="theme" defaultValue={theme}>
          {badgeThemes.map((value) => (
            <option key={value} value={value}>
              {themes[value]}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
