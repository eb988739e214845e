/** Something in valid content that an editor should look at. `found` names each place. */
export type Warning = { what: string; found: readonly string[] }

/** Warnings as text for a terminal: the number of each kind and its first places. */
export function formatWarnings(warnings: readonly Warning[], maxPlaces = 3): string {
  return warnings
    .map(({ what, found }) => {
      const rest = found.length - maxPlaces
      const lines = [...found.slice(0, maxPlaces), ...(rest > 0 ? [`and ${rest} more`] : [])]
      return `Warning: ${what}: ${found.length}\n${lines.map((line) => `  ${line}`).join('\n')}`
    })
    .join('\n\n')
}
