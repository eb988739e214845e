import { formatPercent } from './percent'

/** A labelled value of an axis, at a place from 0 to 100 % of its length. */
export type Tick = { at: number; label: string }

/** The numbers below bars or marks. Widths are per cent, so that text keeps its size on every screen. */
export function Axis({ ticks }: { ticks: readonly Tick[] }) {
  return (
    <svg className="axis" width="100%" height="20" aria-hidden="true">
      {ticks.map(({ at, label }) => (
        <text key={at} x={formatPercent(at)} y="15" textAnchor={at === 0 ? 'start' : at === 100 ? 'end' : 'middle'}>
          {label}
        </text>
      ))}
    </svg>
  )
}

/** The lines of an axis behind bars or marks. */
export function GridLines({ ticks }: { ticks: readonly Tick[] }) {
  return (
    <g className="grid-lines">
      {ticks.map(({ at }) => (
        <line key={at} x1={formatPercent(at)} x2={formatPercent(at)} y1="0" y2="100%" />
      ))}
    </g>
  )
}
