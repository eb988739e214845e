import { address } from '@/lib/site'

/** Names two tools and goes to their comparison. A plain form: `/compare` answers what is not clear yet. */
export function ComparisonForm({ chosen = [], known }: { chosen?: readonly string[]; known: readonly string[] }) {
  return (
    <form action={address.comparisons()} className="screen-only mt-6 flex max-w-3xl flex-wrap items-end gap-4">
      <ToolField label="First tool" value={chosen[0]} />
      <ToolField label="Second tool" value={chosen[1]} />
      {chosen.slice(2).map((slug) => (
        <input key={slug} type="hidden" name="tool" value={slug} />
      ))}
      <button type="submit" className="border-2 border-ink bg-ink px-5 py-2 font-semibold text-paper">
        Compare
      </button>
      <datalist id="known-tools">
        {known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </form>
  )
}

function ToolField({ label, value }: { label: string; value: string | undefined }) {
  return (
    <label className="min-w-56 grow text-sm font-semibold">
      {label}
      <input
        name="tool"
        required
        defaultValue={value}
        list="known-tools"
        maxLength={200}
        autoComplete="off"
        className="mt-1 block w-full border-2 border-ink bg-raised px-3 py-2 font-normal"
      />
    </label>
  )
}
