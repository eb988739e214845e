import type { CarriedParameters } from '@/lib/carried-parameters'
import { type PickerInput, pickerPath } from '@/lib/picker-input'
import { NoMatch } from './no-match'

type ChoicesProps = { choices: readonly PickerInput[]; carried: CarriedParameters }

/**
 * Says what has been chosen and what was not understood. Each choice can be removed, and each unclear one be made the
 * nearest tool, while the others are kept.
 */
export function Choices({ choices, carried, total }: ChoicesProps & { total: number }) {
  if (choices.length === 0) return null
  const isClear = choices.every((choice) => 'tool' in choice)
  return (
    <div role="status" className="choices">
      {choices.map((choice) =>
        'tool' in choice ? (
          <p key={choice.text}>
            You chose <b>{choice.tool.name}</b>.{' '}
            <Remove choices={choices} carried={carried} choice={choice} name={choice.tool.name} />
          </p>
        ) : (
          <Unclear key={choice.text} choices={choices} carried={carried} choice={choice} total={total} />
        ),
      )}
      {isClear && <p>Choose a second tool to compare it with.</p>}
    </div>
  )
}

type UnclearChoice = Extract<PickerInput, { candidates: unknown }>

type UnclearProps = ChoicesProps & { choice: UnclearChoice; total: number }

function Unclear({ choices, carried, choice, total }: UnclearProps) {
  const { text, candidates } = choice
  const withTool = (tool: UnclearChoice['candidates'][number]) =>
    choices.map((other) => (other === choice ? { text, tool } : other))
  return (
    <div>
      <p>
        No tool is called “{text}”. {candidates.length > 0 ? 'Did you mean one of these?' : <NoMatch total={total} />}{' '}
        <Remove choices={choices} carried={carried} choice={choice} name={`“${text}”`} />
      </p>
      <ul>
        {candidates.map((tool) => (
          <li key={tool.slug}>
            <a href={pickerPath(withTool(tool), carried)} rel="nofollow">
              {tool.name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Remove({ choices, carried, choice, name }: ChoicesProps & { choice: PickerInput; name: string }) {
  const others = choices.filter((other) => other !== choice)
  return (
    <a href={pickerPath(others, carried)} rel="nofollow" className="text-sm">
      Remove<span className="sr-only"> – {name}</span>
    </a>
  )
}
