import type { Catalogue } from '@/lib/catalogue/catalogue'
import { mustHaveParameters, readMustHaves } from '@/lib/comparison/case'
import { readWorkload, workloadParameters } from '@/lib/pricing/workload'
import { findTools, type Required, type Scope } from './find-tools'
import { listChosen } from './list-addresses'
import { addMustHaves, listLimits } from './must-have-filters'
import { byPanel, byPrice, latest, orders } from './orders'
import { openPriceStates, orderByCost } from './price-index'
import { type Field, type Fields, type Ignored, omit, type RawQuery, readQuery } from './query'
import { type Column, hasValue, openToolIndex } from './tool-index'

/** What a query asks of a list, and the tools that it finds, before they are cut into pages. */
export function findListed(catalogue: Catalogue, scope: Scope, raw: RawQuery) {
  const index = openToolIndex(catalogue)
  const asked = readAsked(catalogue, scope, raw)
  const { columns, values, order, limits, priceCase } = asked
  const { workload } = priceCase
  const bounds = listLimits(catalogue, limits, { workload, day: scope.day })
  const required = [...columns.flatMap((column) => listRequired(column, values)), ...bounds]
  const numbers =
    order === byPrice
      ? orderByCost(catalogue, workload, { day: scope.day, budget: limits.budget })
      : (index.orders.get(order.key) ?? new Uint32Array())
  return { ...asked, index, bounds, required, result: findTools(index, columns, required, { scope, order: numbers }) }
}

/** What a query asks of a list: must-haves become values of filters, and the default order is none. */
function readAsked(catalogue: Catalogue, scope: Scope, raw: RawQuery) {
  const columns = [...openToolIndex(catalogue).columns, openPriceStates(catalogue, scope.day)].filter(
    ({ filter }) => filter.key !== 'category' || scope.category === undefined,
  )
  const fields = describeFields(columns)
  const asked = readQuery(omit(raw, [...workloadParameters, ...mustHaveParameters]), fields)
  const { ignored: ignoredWorkload, ...priceCase } = readWorkload(raw)
  const ignoredMustHaves: Ignored[] = []
  const { keys, ...limits } = readMustHaves(raw, ignoredMustHaves)
  const values = new Map(addMustHaves(asked.values, { keys }, columns, ignoredMustHaves))
  const defaultOrder = scope.category === undefined ? latest : byPanel
  const order = orders.find(({ key }) => key === values.get('order')) ?? defaultOrder
  if (order === defaultOrder) values.delete('order')
  const ignoredOfCase = [...ignoredWorkload, ...ignoredMustHaves]
  return { ...asked, columns, fields, values, order, defaultOrder, limits, priceCase, ignoredOfCase }
}

function listRequired(column: Column, values: ReadonlyMap<string, string>) {
  return listChosen(column, values).flatMap((chosen) => {
    const place = column.places.get(chosen) ?? -1
    const value = column.values[place]
    const holds = (number: number) => hasValue(column, number, place)
    return value === undefined ? [] : [{ label: column.filter.label, value, holds, column, place } satisfies Required]
  })
}

function describeFields(columns: readonly Column[]): Fields {
  const fields = new Map<string, Field>()
  for (const { filter, places } of columns) {
    fields.set(filter.key, { label: filter.label, values: places, isSeveral: filter.values === 'several' })
  }
  return fields.set('order', { label: 'Order', values: new Set(orders.map(({ key }) => key)) })
}
