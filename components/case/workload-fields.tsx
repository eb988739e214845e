import { CarriedFields } from '@/components/picker/carried-fields'
import { hardwareParameter } from '@/lib/pricing/break-even'
import { listPriceParameters, type PriceCase } from '@/lib/pricing/price-case'
import {
  defaultPreset,
  formatWorkload,
  type PresetKey,
  presets,
  type Workload,
  type WorkloadUse,
  workloadNumbers,
} from '@/lib/pricing/workload'
import { AmountField } from './must-have-fields'

/**
 * The fields for a workload: the presets, or one's own numbers. The numbers are empty while a preset is chosen, because they
 * count more than the preset beside them. A workload that changes nothing is sent along, for the next page.
 */
export function WorkloadFields({ priceCase, use }: { priceCase: PriceCase; use: WorkloadUse }) {
  const { workload, preset, hardware } = priceCase
  if (use === 'nothing') return <CarriedFields parameters={listPriceParameters(priceCase)} />
  const own = preset === undefined ? workload : undefined
  return (
    <fieldset>
      <legend>Workload</legend>
      {(Object.keys(presets) as PresetKey[]).map((key) => (
        <label key={key} className="case-choice">
          <input
            type="radio"
            name="workload"
            value={key}
            defaultChecked={key === preset}
            data-default={defaultPreset}
          />{' '}
          <span>
            {presets[key].label} <small>{formatWorkload(presets[key].workload, use)}</small>
          </span>
        </label>
      ))}
      <label className="case-choice">
        <input
          type="radio"
          name="workload"
          value={own?.service ?? ''}
          defaultChecked={own !== undefined}
          data-own-numbers=""
        />{' '}
        <span>Your own numbers{own?.service !== undefined && `, at ${own.service} prices`}</span>
      </label>
      <div className="case-numbers" data-workload="">
        <NumberFields workload={own} use={use} hint={presets[defaultPreset].workload} />
      </div>
      <AmountField name={hardwareParameter.name} label="Own hardware, $ a month (optional)" value={hardware?.monthly} />
    </fieldset>
  )
}

const numbers = [
  { key: 'requests', label: 'Requests a month' },
  { key: 'input', label: 'Tokens in, a request' },
  { key: 'output', label: 'Tokens out, a request' },
  { key: 'cached', label: '% of input from a cache' },
] as const

const numbersOfTexts = [
  { key: 'requests', label: 'Texts a month' },
  { key: 'input', label: 'Tokens, a text' },
] as const

type NumberFieldsProps = { workload: Workload | undefined; use: WorkloadUse; hint?: Workload }

/** The fields for the numbers of a workload. Those of `hint` stand in fields that are empty. */
export function NumberFields({ workload, use, hint }: NumberFieldsProps) {
  return (use === 'input' ? numbersOfTexts : numbers).map(({ key, label }) => (
    <AmountField
      key={key}
      name={workloadNumbers[key].parameter}
      label={label}
      value={workload?.[key]}
      placeholder={hint?.[key]}
    />
  ))
}
