type ToolFieldProps = { id: string; label: string; value?: string | undefined; list?: string }

/** A field for the name of a tool. Scripts find it by `data-tool-field` and suggest names as one types. */
export function ToolField({ id, label, value, list }: ToolFieldProps) {
  return (
    <div className="tool-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name="tool"
        defaultValue={value}
        list={list}
        maxLength={200}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        data-tool-field=""
      />
    </div>
  )
}
