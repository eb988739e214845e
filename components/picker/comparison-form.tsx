import { address } from '@/lib/site'
import { ToolField } from './tool-field'

const names = 'known-tools'

/** Names two to four tools and goes to their comparison. A plain form: `/compare` answers what is not clear yet. */
export function ComparisonForm({ chosen = [], known }: { chosen?: readonly string[]; known: readonly string[] }) {
  return (
    <form action={address.comparisons()} className="picker screen-only">
      <div className="row">
        <ToolField id="tool-1" label="First tool" value={chosen[0]} list={names} />
        <ToolField id="tool-2" label="Second tool" value={chosen[1]} list={names} />
        <button type="submit">Compare</button>
      </div>
      <details open={chosen.length > 2}>
        <summary>Add a third or fourth tool</summary>
        <div className="row">
          <ToolField id="tool-3" label="Third tool" value={chosen[2]} list={names} />
          <ToolField id="tool-4" label="Fourth tool" value={chosen[3]} list={names} />
        </div>
      </details>
      <datalist id={names}>
        {known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </form>
  )
}
