import { LimitFields } from '@/components/case/must-have-fields'
import type { MustHaves } from '@/lib/comparison/buyer-case'
import { writeMustHaves } from '@/lib/comparison/case'
import { hardwareParameter } from '@/lib/pricing/break-even'
import { type PriceCase, writePriceCase } from '@/lib/pricing/price-case'
import { formatWorkload, type PresetKey, presets, workloadNumbers } from '@/lib/pricing/workload'

type WorkloadFormProps = {
  /** The page, without query. */
  path: string
  priceCase: PriceCase
  /** The page's own parameters, which stay as they are. */
  others?: readonly (readonly [name: string, value: string])[]
  /** Fragment of the part of the page that shows the result. */
  target: string
  /** Whether to ask for the cost of own hardware. */
  asksHardware?: boolean
  /** What a tool of a list must have; absent where nothing is listed. */
  limits?: Pick<MustHaves, 'context' | 'budget'>
}

/** Chooses a workload: links for the presets, and a plain GET form for the visitor's own numbers. */
export function WorkloadForm({
  path,
  priceCase,
  others = [],
  target,
  asksHardware = false,
  limits,
}: WorkloadFormProps) {
  const { workload, preset, hardware } = priceCase
  const kept = limits === undefined ? others : [...others, ...writeMustHaves({ keys: [], ...limits })]
  return (
    <div className="workload screen-only">
      <p>
        <b>Your workload:</b> {formatWorkload(workload)}.
      </p>
      <nav aria-label="Workload presets">
        {(Object.keys(presets) as PresetKey[]).map((key) => (
          <a
            key={key}
            href={`${writePriceCase(path, { workload: presets[key].workload, hardware }, kept)}#${target}`}
            rel="nofollow"
            title={`${presets[key].description}: ${formatWorkload(presets[key].workload)}`}
            aria-current={key === preset ? 'true' : undefined}
          >
            {presets[key].label}
          </a>
        ))}
      </nav>
      <details open={preset === undefined || hardware !== undefined || kept.length > others.length}>
        <summary>
          {asksHardware ? 'Your own numbers, or your own hardware' : 'Your own numbers'}
          {limits !== undefined && ', context and budget'}
        </summary>
        <form action={`${path}#${target}`} method="get">
          {others.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {workload.service !== undefined && <input type="hidden" name="workload" value={workload.service} />}
          <NumberField name={workloadNumbers.requests.parameter} label="Requests a month" value={workload.requests} />
          <NumberField name={workloadNumbers.input.parameter} label="Tokens in, a request" value={workload.input} />
          <NumberField name={workloadNumbers.output.parameter} label="Tokens out, a request" value={workload.output} />
          <NumberField
            name={workloadNumbers.cached.parameter}
            label="% of input from a cache"
            value={workload.cached}
          />
          {asksHardware && (
            <NumberField
              name={hardwareParameter.name}
              label="Own hardware, $ a month (optional)"
              value={hardware?.monthly}
            />
          )}
          {limits !== undefined && <LimitFields limits={limits} />}
          <button type="submit">{limits === undefined ? 'Show costs' : 'Show tools'}</button>
        </form>
      </details>
    </div>
  )
}

function NumberField({ name, label, value }: { name: string; label: string; value: number | string | undefined }) {
  return (
    <label>
      {label}
      <input type="text" inputMode="decimal" name={name} defaultValue={value} autoComplete="off" maxLength={16} />
    </label>
  )
}
