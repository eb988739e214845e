import { type BadgeShow, badgeShows } from '@/lib/badges/badge'
import { BadgeImage, type ShownBadge } from './badge-grounds'
import { nameBadgeShow } from './badge-options'

/** One badge of each sort, with the words that choose it in the form. */
export function BadgeExamples({ badges }: { badges: Readonly<Record<BadgeShow, ShownBadge>> }) {
  return (
    <dl className="badge-examples">
      {badgeShows.map((show) => (
        <div key={show} className="badge-ground" data-ground="light">
          <dt>{nameBadgeShow(show)}</dt>
          <dd>
            <BadgeImage badge={badges[show]} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
