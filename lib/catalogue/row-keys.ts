import { type FactKey, factEntries } from './facts'

/** Rows of the decision table that prices make, with their labels. */
const priceRows = {
  cost: 'Cost for your workload',
  cheapest: 'Cheapest provider',
  'price-input': 'Input price',
  'price-output': 'Output price',
  'price-cached-input': 'Cached input price',
  'price-others': 'Other prices',
}
export type PriceRowKey = keyof typeof priceRows
type RowKey = FactKey | PriceRowKey

export const priceRowKeys = Object.keys(priceRows) as readonly PriceRowKey[]

/** Rows of the decision table that a rubric or a review may rest on: every fact and every price. */
export const rowKeys: readonly RowKey[] = [...(Object.keys(factEntries) as FactKey[]), ...priceRowKeys]

/** The label of a row, as the decision table has it. */
export function labelRow(key: RowKey): string {
  return isPriceRow(key) ? priceRows[key] : factEntries[key].label
}

/** Whether it is the key of a row that prices make. */
export function isPriceRow(key: string): key is PriceRowKey {
  return Object.hasOwn(priceRows, key)
}
