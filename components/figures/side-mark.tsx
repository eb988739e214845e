const shapes = [
  <circle key="circle" r="6" />,
  <path key="square" d="M-5.5-5.5h11v11h-11z" />,
  <path key="diamond" d="M0-7.5 7.5 0 0 7.5-7.5 0z" />,
  <path key="triangle" d="M0-6.5 7 5.5H-7z" />,
]

/**
 * The mark of a side, around the point 0,0: a filled circle, a hollow square, a filled diamond, a hollow triangle. Shape and
 * filling tell them apart without colour.
 */
export function SideShape({ side }: { side: number }) {
  return <g className={`side-${side + 1}`}>{shapes[side]}</g>
}

/** The mark of a side within a line of text. */
export function SideMark({ side }: { side: number }) {
  return (
    <svg className="side-mark" viewBox="-8 -8 16 16" width="14" height="14" aria-hidden="true">
      <SideShape side={side} />
    </svg>
  )
}

/** Which mark stands for which side. */
export function SideKey({ names }: { names: readonly string[] }) {
  return (
    <ul className="side-key">
      {names.map((name, side) => (
        <li key={name}>
          <SideMark side={side} />
          {name}
        </li>
      ))}
    </ul>
  )
}
