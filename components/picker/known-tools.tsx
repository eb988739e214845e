/** The id of the list of names that browsers suggest in a field where no script runs. */
export const knownTools = 'known-tools'

/** The list itself, once a page. */
export function KnownTools({ names }: { names: readonly string[] }) {
  return (
    <datalist id={knownTools}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  )
}
