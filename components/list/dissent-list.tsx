import type { Dissent } from '@/lib/lists/dissent'
import { haveTooFewInCommon } from '@/lib/lists/track-record'
import { address } from '@/lib/site'

/** How far each reviewer is from the others, by verdicts and by scores. */
export function DissentList({ dissent }: { dissent: readonly Dissent[] }) {
  return (
    <ul className="list-agreements">
      {dissent.map((each) => (
        <li key={each.reviewer.slug}>
          <a href={address.reviewer(each.reviewer.slug)}>{each.reviewer.name}</a>
          <p>{formatVerdicts(each)}</p>
          {each.gap !== undefined && <p>{formatGap(each.gap)}</p>}
        </li>
      ))}
    </ul>
  )
}

function formatVerdicts(dissent: Dissent): string {
  const { common, against, furthest } = dissent
  if (haveTooFewInCommon(dissent)) return 'Too few tools in common with others to say'
  const verdicts = `Against most of the others on ${against} of ${common} tools`
  if (furthest === undefined || furthest.agreed === furthest.common) return verdicts
  const { reviewer, agreed, common: tools } = furthest
  return `${verdicts}; agrees least with ${reviewer.name}: same verdict on ${agreed} of ${tools} tools`
}

function formatGap(gap: number): string {
  if (gap === 0) return 'Scores as high as the others, on average'
  const points = Math.abs(gap) === 1 ? 'point' : 'points'
  return `Scores ${Math.abs(gap)} ${points} ${gap > 0 ? 'above' : 'below'} the others, on average`
}
