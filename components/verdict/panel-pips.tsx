import type { PanelVerdict } from '@/lib/comparison/verdict'

/** A disc for each reviewer who recommends a tool and a ring for each who does not: `●●●○`. */
export function PanelPips({ panel: { ship, skip } }: { panel: PanelVerdict }) {
  return (
    <span className="pips" role="img" aria-label={`${ship} ship, ${skip} skip`}>
      <b className="ship">{'●'.repeat(ship)}</b>
      <b className="skip">{'○'.repeat(skip)}</b>
    </span>
  )
}
