import { type PickerInput, pickerPath } from '@/lib/picker-input'
import { sayNoMatch } from './no-match'

/**
 * Says what has been chosen and what was not understood. Each choice can be removed, and each unclear one be made the
 * nearest tool, while the others are kept.
 */
export function Choices({ choices, total }: { choices: readonly PickerInput[]; total: number }) {
  if (choices.length === 0) return null
  const isClear = choices.every((choice) => 'tool' in choice)
  return (
    <div role="status" className="choices">
      {choices.map((choice) =>
        'tool' in choice ? (
          <p key={choice.text}>
            You chose <b>{choice.tool.name}</b>. <Remove choices={choices} choice={choice} name={choice.tool.name} />
          </p>
        ) : (
          <Unclear key={choice.text} choices={choices} choice={choice} total={total} />
        ),
      )}
      {isClear && <p>Choose a second tool to compare it with.</p>}
    </div>
  )
}

type UnclearChoice = Extract<PickerInput, { candidates: unknown }>

type UnclearProps = { choices: readonly PickerInput[]; choice: UnclearChoice; total: number }

function Unclear({ choices, choice, total }: UnclearProps) {
  const { text, candidates } = choice
  const withTool = (tool: UnclearChoice['candidates'][number]) =>
    choices.map((other) => (other === choice ? { text, tool } : other))
  return (
    <div>
      <p>
        No tool is called “{text}”. {candidates.length > 0 ? 'Did you mean one of these?' : sayNoMatch(total)}{' '}
        <Remove choices={choices} choice={choice} name={`“${text}”`} />
      </p>
      <ul>
        {candidates.map((tool) => (
          <li key={tool.slug}>
            <a href={pickerPath(withTool(tool))} rel="nofollow">
              {tool.name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Remove({ choices, choice, name }: { choices: readonly PickerInput[]; choice: PickerInput; name: string }) {
  return (
    <a href={pickerPath(choices.filter((other) => other !== choice))} rel="nofollow" className="text-sm">
      Remove<span className="sr-only"> – {name}</span>
    </a>
  )
}
