import type { Snippet } from '@/lib/badges/snippets'

/** Code in a field of its own: “select all” takes the code alone, without scripts too. */
export function CodeToCopy({ label, code }: Snippet) {
  return (
    <label className="code-to-copy">
      {label}
      <textarea readOnly spellCheck={false} rows={Math.max(2, Math.ceil(code.length / 90))} defaultValue={code} />
    </label>
  )
}
