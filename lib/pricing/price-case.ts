import { writeCarried } from '@/lib/carried-parameters'
import type { Ignored, RawQuery } from '@/lib/lists/query'
import { type Hardware, hardwareParameter, readHardware } from './break-even'
import { type PresetKey, readWorkload, type Workload, workloadParameters, writeWorkload } from './workload'

/** What a visitor asks prices for: a workload, and what own hardware would cost where they say so. */
export type PriceCase = { workload: Workload; preset?: PresetKey | undefined; hardware?: Hardware | undefined }

/** The names of all parameters of a price case. */
export const priceParameters: readonly string[] = [...workloadParameters, hardwareParameter.name]

/** The price case of a query, and what of it was ignored. Other parameters are not looked at. */
export function readPriceCase(raw: RawQuery): PriceCase & { ignored: readonly Ignored[] } {
  const { ignored, ...asked } = readWorkload(raw)
  const { hardware, ignored: ignoredHardware } = readHardware(raw)
  return { ...asked, hardware, ignored: [...ignored, ...ignoredHardware] }
}

/** Path and query of a page with a price case; `more` are the page's own parameters. */
export function writePriceCase(path: string, priceCase: PriceCase, more: readonly Parameter[] = []): string {
  return writeCarried(path, [...more, ...listPriceParameters(priceCase)])
}

type Parameter = readonly [name: string, value: string]

/** The parameters of a price case in their shortest form. */
export function listPriceParameters({ workload, hardware }: PriceCase): readonly Parameter[] {
  return [
    ...writeWorkload(workload),
    ...(hardware === undefined ? [] : [[hardwareParameter.name, hardware.monthly] as const]),
  ]
}
