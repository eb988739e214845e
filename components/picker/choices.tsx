import { type PickerInput, pickerPath } from '@/lib/picker-input'

/**
 * Shows the chosen tools and the inputs that were not recognised. Each chosen tool has a link that removes it, and
 * each unrecognised input has links to similar tools. The other choices stay.
 */
export function Choices({ choices }: { choices: readonly PickerInput[] }) {
  if (choices.length === 0) return null
  const isClear = choices.every((choice) => 'tool' in choice)
  return (
    <div role="status" className="choices">
      {choices.map((choice) =>
        'tool' in choice ? (
          <p key={choice.text}>
            You chose <b>{choice.tool.name}</b>. <TakeOut choices={choices} choice={choice} name={choice.tool.name} />
          </p>
        ) : (
          <Unclear key={choice.text} choices={choices} choice={choice} />
        ),
      )}
      {isClear && <p>Name a second tool to compare it with.</p>}
    </div>
  )
}

type UnclearChoice = Extract<PickerInput, { candidates: unknown }>

function Unclear({ choices, choice }: { choices: readonly PickerInput[]; choice: UnclearChoice }) {
  const { text, candidates } = choice
  const withTool = (tool: UnclearChoice['candidates'][number]) =>
    choices.map((other) => (other === choice ? { text, tool } : other))
  return (
    <div>
      <p>
        No tool is called “{text}”. {candidates.length > 0 ? 'Did you mean one of these?' : 'Nothing resembles it.'}{' '}
        <TakeOut choices={choices} choice={choice} name={`“${text}”`} />
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

function TakeOut({ choices, choice, name }: { choices: readonly PickerInput[]; choice: PickerInput; name: string }) {
  return (
    <a href={pickerPath(choices.filter((other) => other !== choice))} rel="nofollow" className="text-sm">
      Take it out<span className="sr-only"> – {name}</span>
    </a>
  )
}
