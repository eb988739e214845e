import { LimitFields } from '@/components/case/must-have-fields'
import { NumberFields } from '@/components/case/workload-fields'
import { CarriedFields } from '@/components/picker/carried-fields'
import type { CarriedParameters } from '@/lib/carried-parameters'
import { writeMustHaves } from '@/lib/comparison/case'
import type { MustHaves } from '@/lib/comparison/case/buyer-case'
import { hardwareParameter } from '@/lib/pricing/break-even'
import { type PriceCase, writePriceCase } from '@/lib/pricing/price-case'
import { formatWorkload, type PresetKey, presets, type WorkloadUse } from '@/lib/pricing/workload'

type WorkloadFormProps = {
  /** The page, with no query but the day that it is shown for. */
  path: string
  priceCase: PriceCase
  /** What of the workload counts. */
  use: WorkloadUse
  /** The page's own parameters, which stay as they are. */
  others?: CarriedParameters
  /** Fragment of the part of the page that shows the result. */
  target: string
  /** What a tool of a list must have; absent where nothing is listed. */
  limits?: Pick<MustHaves, 'context' | 'budget'>
}

/** Chooses a workload: links for the presets, and a plain GET form for the visitor's own numbers. */
export function WorkloadForm({ path, priceCase, use, others = [], target, limits }: WorkloadFormProps) {
  const { workload, preset, hardware } = priceCase
  const [action, day] = path.split('?')
  const kept = limits === undefined ? others : [...others, ...writeMustHaves({ keys: [], ...limits })]
  return (
    <div className="workload screen-only">
      <p>
        <b>Your workload:</b> {formatWorkload(workload, use)}.
      </p>
      <nav aria-label="Workload presets">
        {(Object.keys(presets) as PresetKey[]).map((key) => (
          <a
            key={key}
            href={`${writePriceCase(path, { workload: presets[key].workload, hardware }, kept)}#${target}`}
            rel="nofollow"
            title={`${presets[key].description}: ${formatWorkload(presets[key].workload, use)}`}
            aria-current={key === preset ? 'true' : undefined}
          >
            {presets[key].label}
          </a>
        ))}
      </nav>
      <details open={preset === undefined || kept.length > others.length}>
        <summary>Your own numbers{limits !== undefined && ', context and budget'}</summary>
        <form action={`${action}#${target}`} method="get">
          <CarriedFields parameters={[...new URLSearchParams(day), ...others]} />
          {workload.service !== undefined && <input type="hidden" name="workload" value={workload.service} />}
          {hardware !== undefined && <input type="hidden" name={hardwareParameter.name} value={hardware.monthly} />}
          <NumberFields workload={workload} use={use} />
          {limits !== undefined && <LimitFields limits={limits} />}
          <button type="submit">{limits === undefined ? 'Show costs' : 'Show tools'}</button>
        </form>
      </details>
    </div>
  )
}
