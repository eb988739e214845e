import { type FactKey, factEntries } from './facts'

/** Rows of the decision table that prices make, by key. */
export const priceRowKeys = [
  'cost',
  'cheapest',
  'price-input',
  'price-output',
  'price-cached-input',
  'price-others',
] as const
export type PriceRowKey = (typeof priceRowKeys)[number]

/** Rows of the decision table that a rubric or a review may rest on: every fact and every price. */
export const rowKeys = [...(Object.keys(factEntries) as FactKey[]), ...priceRowKeys] as const
export type RowKey = (typeof rowKeys)[number]
