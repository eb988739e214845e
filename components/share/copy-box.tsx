import { CopyText } from './copy-text'

type CopyBoxProps = {
  /** Of the text, for what it is labelled by. */
  id: string
  label: string
  /** What the text is for. */
  note?: React.ReactNode
  text: string
  rows: number
}

/** A text to copy: a field that selects as a whole with the keyboard, and a button where scripts run. */
export function CopyBox({ id, label, note, text, rows }: CopyBoxProps) {
  return (
    <div className="copy-box">
      <div>
        <label htmlFor={id}>{label}</label>
        <CopyText text={text} what={label} />
      </div>
      {note !== undefined && <p id={`${id}-note`}>{note}</p>}
      <textarea
        id={id}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        readOnly
        rows={rows}
        spellCheck={false}
        defaultValue={text}
      />
    </div>
  )
}
