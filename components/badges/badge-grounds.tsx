export type ShownBadge = { src: string; alt: string }

/** A badge on light and on dark ground, whichever the reader's own scheme is. */
export function BadgeGrounds({ badge }: { badge: ShownBadge }) {
  return (
    <div className="badge-grounds">
      {(['light', 'dark'] as const).map((ground) => (
        <p key={ground} className="badge-ground" data-ground={ground}>
          <BadgeImage badge={badge} />
        </p>
      ))}
    </div>
  )
}

/** As high as every badge. */
export function BadgeImage({ badge }: { badge: ShownBadge }) {
  // biome-ignore lint/performance/noImgElement: there is nothing to optimize about a badge
  return <img src={badge.src} alt={badge.alt} height={20} />
}
