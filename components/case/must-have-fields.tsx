import { budgetNumber, contextNumber } from '@/lib/comparison/case'
import type { MustHaves } from '@/lib/comparison/case/buyer-case'
import { type MustHave, mustHaves } from '@/lib/comparison/case/must-haves'

type MustHaveFieldsProps = {
  wanted: MustHaves
  /** Those to choose from. What is chosen already can be taken out again even when it is not among them. */
  offered: readonly MustHave[]
}

/** The fields for what a tool must have: checkboxes, a context window and a budget. */
export function MustHaveFields({ wanted, offered }: MustHaveFieldsProps) {
  const shown = mustHaves.filter((each) => offered.includes(each) || wanted.keys.includes(each.key))
  return (
    <fieldset>
      <legend>A tool must have</legend>
      <div className="case-checks">
        {shown.map(({ key, label }) => (
          <label key={key} className="case-choice">
            <input type="checkbox" name="must" value={key} defaultChecked={wanted.keys.includes(key)} /> {label}
          </label>
        ))}
      </div>
      <LimitFields limits={wanted} />
    </fieldset>
  )
}

/** The fields for a context window of at least and a cost of at most. */
export function LimitFields({ limits: { context, budget } }: { limits: Pick<MustHaves, 'context' | 'budget'> }) {
  return (
    <>
      <AmountField name={contextNumber.parameter} label="Context of at least, tokens" value={context} />
      <AmountField name={budgetNumber.parameter} label="Cost of at most, $ a month" value={budget} />
    </>
  )
}

type AmountFieldProps = {
  name: string
  label: string
  value: number | string | undefined
  placeholder?: number | undefined
}

/** A number as a visitor writes it, with or without separators. */
export function AmountField({ name, label, value, placeholder }: AmountFieldProps) {
  return (
    <label className="case-amount">
      {label}
      <input
        type="text"
        inputMode="decimal"
        name={name}
        defaultValue={value}
        placeholder={placeholder === undefined ? undefined : String(placeholder)}
        autoComplete="off"
        maxLength={16}
      />
    </label>
  )
}
