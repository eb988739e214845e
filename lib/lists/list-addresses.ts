import { writeMustHaves } from '@/lib/comparison/case'
import type { MustHaves } from '@/lib/comparison/case/buyer-case'
import { type Workload, writeWorkload } from '@/lib/pricing/workload'
import { type Fields, joinSeveral, splitSeveral, writeAddress } from './query'
import type { Column } from './tool-index'

/** What a tool of a list must have beyond the filters. */
export type Limits = Pick<MustHaves, 'context' | 'budget'>

type Values = ReadonlyMap<string, string>
type Listed = { path: string; fields: Fields; values: Values; limits: Limits; workload: Workload }

/** The addresses of the lists that are one choice away from a list, each in its canonical form. */
export type ListAddresses = {
  ofPage: (page: number) => string
  inOrder: (key: string | undefined) => string
  withValue: (column: Column, value: string) => string
  withoutValue: (column: Column, value: string) => string
  withoutLimit: (key: keyof Limits) => string
}

export function makeListAddresses({ path, fields, values, limits, workload }: Listed): ListAddresses {
  const write = (chosen: Values, page = 1, bounded: Limits = limits) =>
    writeAddress(path, fields, chosen, page, [...writeWorkload(workload), ...writeMustHaves({ keys: [], ...bounded })])
  const set = (name: string, value: string | undefined) => write(setValue(values, name, value))
  return {
    ofPage: (page) => write(values, page),
    inOrder: (key) => set('order', key),
    withValue: (column, value) => set(column.filter.key, addOne(column, values, value)),
    withoutValue: (column, value) => set(column.filter.key, dropOne(column, values, value)),
    withoutLimit: (key) => write(values, 1, { ...limits, [key]: undefined }),
  }
}

/** The chosen values of a column. */
export function listChosen({ filter }: Column, values: Values): string[] {
  const text = values.get(filter.key)
  if (text === undefined) return []
  return filter.values === 'several' ? splitSeveral(text) : [text]
}

function addOne(column: Column, values: Values, value: string): string {
  if (column.filter.values === 'one') return value
  const chosen = [...listChosen(column, values), value]
  return joinSeveral([...column.places.keys()].filter((each) => chosen.includes(each)))
}

function dropOne(column: Column, values: Values, value: string): string | undefined {
  const left = listChosen(column, values).filter((each) => each !== value)
  return left.length === 0 ? undefined : joinSeveral(left)
}

function setValue(values: Values, name: string, value: string | undefined): Values {
  const changed = new Map(values)
  if (value === undefined) changed.delete(name)
  else changed.set(name, value)
  return changed
}
