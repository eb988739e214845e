import { SideMark } from './side-mark'

type BarRowProps = {
  side: number
  name: string
  /** The number that the bar shows, or the word where there is none. */
  value: string
  /** More about the number. */
  detail?: string | undefined
  /** The bar; absent where the number is not known. */
  children?: React.ReactNode
}

/** One side of a bar figure: its name and number in a line of text, and the bar below. */
export function BarRow({ side, name, value, detail, children }: BarRowProps) {
  return (
    <li>
      <span>
        <SideMark side={side} />
        {name}
      </span>
      {children === undefined ? <i>{value}</i> : <b>{value}</b>}
      {children}
      {detail !== undefined && <small>{detail}</small>}
    </li>
  )
}
