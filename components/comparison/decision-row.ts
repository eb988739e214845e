import type { RowGroup } from '@/lib/catalogue/facts'
import type { Standing } from '@/lib/comparison/standing'

/** Where a row is drawn: in its group, at the end of it, below the table, or only by name. */
export type Place = 'first' | 'last' | 'folded' | 'named'

/** A row of the decision table as it is drawn. Its fragment is `row-<key>`; its cells are in the order of the sides. */
export type DecisionRow = {
  key: string
  group: RowGroup
  label: string
  /** What its numbers count: `tokens`, `per 1M tokens`. */
  unit?: string | undefined
  place: Place
  /** Keys of rows that are not drawn, because this one says that nothing is known of them. */
  anchors?: readonly string[]
  cells: readonly React.ReactNode[]
}

export const placeOf: Readonly<Record<Standing, Place>> = {
  differs: 'first',
  'known of some': 'last',
  'the same': 'folded',
  'known of none': 'named',
}
